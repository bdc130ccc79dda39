/** What words that are meant for a reading machine look like; in text that `toReadable` has made plain. */

/** Where an order begins: a sentence, a clause behind a mark, or behind words that lead up to one. */
const OPENING = String.raw`(?:^\W*|[.!?:;,"'(\[{)\]}>|*#-]\s*|\b(?:please|must|should|shall|now|then|instead|you|and|kindly|just|simply|always|only|also|attention|important)[,:]?\s)`;
const FORGET = String.raw`(?:ignore|disregard|forget|override|bypass|overrule|skip|discard|do not follow|don'?t follow|stop following|pay no attention to)`;
const EARLIER = String.raw`(?:(?:all|any|every|everything|of|the|your|these|those|that|this|my|our|other|and|or|was|is|has been|said|written|stated) ){0,5}(?:above|previous|prior|earlier|preceding|foregoing|former|before|instructions?|prompts?|guidelines|directions|directives|orders|rules|system|abstract|schema|everything)\b`;
const TELL = String.raw`(?:report|output|return|answer|respond|reply|say|write|print|emit|state|claim|extract|record|list|add|insert|include|give|set|use|note|mark|submit|produce|register|quote)`;
const SHOUT = String.raw`(?:report|output|return|answer|respond|reply|say|print|emit|extract|write)`;
const READER = String.raw`(?:ai|llm|language model|ai model|assistant|chatbot|extractor|parser|gpt|claimboard|whoever reads this|(?:model|machine|system|reader) (?:that is )?(?:reading|processing|parsing) this)`;
const OBJECT = String.raw`(?:that\b|only\b|exactly\b|instead\b|["']?[+~-]?\d|(?:an?|the)\s(?:\w+\s)?(?:accuracy|score|value|result|number|claim|f1)s?\s(?:of|as|is|to|that)\b|[\w.@-]+(?:\s[\w.@-]+)?\s(?:as|at|=|:|is|of|on)\s?\d)`;

/** Any of these in a sentence says that it may be meant for a machine. */
export const SIGN_OF_INSTRUCTION = new RegExp(
  [
    `${OPENING}${FORGET} ${EARLIER}`,
    String.raw`\b(?:new|updated|real|actual|hidden|secret|revised|urgent) (?:instructions?|system prompt|directives?)\b[^.!?]{0,3}[:.]`,
    String.raw`(?:^\W*|["'\[(<|#*>]\s*|[.!?]\s+)(?:system|assistant|user|developer|instructions?)(?: prompt| message| override)?\s?[:\]>|]`,
    String.raw`<\|?\/?(?:im_start|im_end|inst)\b|\[\/?inst\]|<<\/?sys>>|<\/?(?:system|assistant|user|abstract|data)>`,
    String.raw`${OPENING}(?:you are|you're|act as|pretend to be|behave as) (?:now |an? |the )*(?:ai|llm|assistant|language model|extractor|dan|unrestricted|helpful)\b`,
    String.raw`${OPENING}(?:(?:note|message|memo|reminder|hint|warning|dear|hello|hey|hi|attention|if you are|as|for|to)\W+){1,3}(?:(?:an?|the|any|all|every)\s)?${READER}s?\b[^.!?]{0,60}\b(?:must|should|please|${TELL})\b`,
    String.raw`\byou (?:must|should|shall|will|have to|need to|are to|ought to)(?: now| only| always| instead| also)? ${TELL}\b`,
    String.raw`\b${READER}s? (?:must|should|shall|has to|have to|is to|are to)(?: now| only| always| instead| also)? ${SHOUT} ${OBJECT}`,
    String.raw`\bplease (?:now |only |instead |just |also )?${SHOUT} ${OBJECT}`,
    String.raw`\b(?:end|begin|start|beginning) of (?:the )?(?:abstract|data|document|input)\b\W`,
    String.raw`[=*#_~]{6,}|-{10,}`,
    String.raw`"claims"\s*:\s*\[|\{\s*"?(?:quote|claims)"?\s*:`,
    String.raw`^\W*(?:(?:now|then|instead|please|always|just|simply|only|also|and|so|ok|okay|attention|important|note)\W+){0,4}${SHOUT}:?\s${OBJECT}`,
  ].join('|'),
  'i',
);

/** An order to tell something, among the words that stand before a number. */
export const ORDER_TO_TELL = new RegExp(
  String.raw`(?:${OPENING}|\b(?:to|end|system|assistant|user)\W{1,4})${TELL}\b`,
  'i',
);
