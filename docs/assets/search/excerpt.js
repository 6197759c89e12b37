/* The part of a page that a result shows: the stretch of words that has most of what was asked. */

import { wordsOf } from "./question.js";

const LENGTH = 34;

/** A stretch of a text as [{text, isHit}]: where most parts of the question stand, else its beginning. */
export function excerpt(content, parts) {
  const words = content.split(/\s+/).filter(Boolean);
  const stems = parts.map((part) => (part.names ?? part.forms.map((form) => form.text)).flatMap(wordsOf).map(stemOf));
  const hits = words.map((word) => {
    const [plain = ""] = wordsOf(word);
    return stems.findIndex((forms) => forms.some((stem) => plain.startsWith(stem)));
  });
  const start = Math.max(0, bestStart(hits) - 4);
  return words.slice(start, start + LENGTH).map((text, at) => ({ text, isHit: hits[start + at] >= 0 }));
}

const stemOf = (word) => (word.length > 5 ? word.slice(0, Math.max(5, word.length - 3)) : word);

/* Of all stretches that begin with a hit, the first with the most different parts. */
function bestStart(hits) {
  let [best, most] = [0, 0];
  hits.forEach((hit, start) => {
    if (hit < 0) return;
    const different = new Set(hits.slice(start, start + LENGTH - 4).filter((other) => other >= 0)).size;
    if (different > most) [best, most] = [start, different];
  });
  return best;
}
