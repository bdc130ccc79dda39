/** Capitals that name a kind of thing and no particular system, benchmark or method. */
export const GENERIC_ACRONYMS: ReadonlySet<string> = new Set(
  `llm llms vlm vlms mllm mllms lvlm lvlms lm lms slm slms plm plms lrm lrms mlm ai ml dl nlp nlu nlg cv rl rlhf irl marl
  sota gpu gpus cpu cpus tpu npu qa vqa ir ner gec nmt mt asr tts ocr ssl kd sft llm-based ai-generated api apis url urls pdf html
  ui gui guis ux iot uav uavs lidar rgb rgb-d hd us uk eu usa english chinese german french spanish japanese korean arabic
  hindi european american western january february march april may june july august september october november december
  monte carlo markov gaussian bayesian euclidean python java javascript c++ rust sql linux android ios windows nvidia intel amd amazon
  google microsoft openai meta apple huggingface github arxiv acl emnlp neurips iclr icml cvpr figure table section appendix
  ct mri mr mra eeg ecg icu ehr dna rna covid-19 covid 2d 3d 4d 6d kv moe cot macro micro avg weighted overall t2i t2v i2v v2v img2img or sts ood iid fps flops stem nli msi hsi cnn cnns rnn rnns lstm gru gan gans vae vaes mlp mlps snn snns gnn gnns
  dnn dnns svm knn vit vits nerf pet easy hard medium moderate`
    .trim()
    .split(/\s+/),
);
