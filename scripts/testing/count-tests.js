/** Counts tests from the JSON reports of Vitest and Playwright. */
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Counts `skipped` names the tests, with the reason */

/**
 * @param {string} file the report of Vitest's `json` reporter
 * @returns {Counts} all zero where there is no report
 */
export function countVitest(file) {
  const counts = { passed: 0, failed: 0, skipped: [] };
  for (const { status: fileStatus, assertionResults } of readReport(file)?.testResults ?? []) {
    // A file that could not be loaded holds no test and counts as one failure.
    if (fileStatus === 'failed' && assertionResults.length === 0) counts.failed++;
    for (const { status, fullName } of assertionResults) {
      if (status === 'passed') counts.passed++;
      else if (status === 'failed') counts.failed++;
      else counts.skipped.push(fullName);
    }
  }
  return counts;
}

/**
 * @param {string} file the report of Playwright's `json` reporter
 * @returns {Counts} all zero where there is no report
 */
export function countPlaywright(file) {
  const counts = { passed: 0, failed: 0, skipped: [] };
  for (const { title, tests } of listSpecs(readReport(file))) {
    for (const { status, annotations } of tests) {
      if (status === 'expected') counts.passed++;
      else if (status === 'skipped') counts.skipped.push([title, ...listReasons(annotations)].join(': '));
      else counts.failed++;
    }
  }
  return counts;
}

function listSpecs(suite) {
  return [...(suite?.specs ?? []), ...(suite?.suites ?? []).flatMap(listSpecs)];
}

function listReasons(annotations) {
  return annotations
    .filter(({ type }) => type === 'skip')
    .map(({ description }) => description ?? 'no reason given');
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // The program ended before it wrote one; its exit code tells.
  }
}
