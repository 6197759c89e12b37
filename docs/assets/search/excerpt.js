/* The part of a page that a result shows: the stretch of words that has most of what was asked, and what is marked there. */

import { CARRYING, isIn, stemOf, wordsOf } from "./question.js";

const LENGTH = 34;

/** A stretch of a text as [{text, isHit}]: where most parts of the question stand, else its beginning. */
export function excerpt(content, parts) {
  const words = content.split(/\s+/).filter(Boolean);
  const hits = hitsOf(words, parts);
  const start = Math.max(0, bestStart(hits) - 4);
  return words.slice(start, start + LENGTH).map((text, at) => ({ text, isHit: hits[start + at] >= 0 }));
}

/** For each word of a text the part of the question that it is of, or -1. */
function hitsOf(words, parts) {
  const hits = words.map(() => -1);
  const said = words.flatMap((word, at) => wordsOf(word).map((it) => ({ root: rootOf(it), at })));
  parts.forEach((part, number) => {
    for (const asked of sought(part)) {
      const roots = asked.map(rootOf);
      said.forEach((_, first) => {
        if (!roots.every((root, next) => said[first + next]?.root === root)) return;
        if (part.capitals?.includes(asked.join(" ")) && !isIn(asked[0], words[said[first].at])) return;
        // What joins the words of another name for the same was not asked for.
        roots.forEach((_, next) => { if (part.isQuoted || roots.length < 2 || !CARRYING.has(asked[next])) hits[said[first + next].at] = number; });
      });
    }
  });
  return hits;
}

/* What of a part is marked: each word that was typed, but another name for the same, and what is held together, as a whole. */
function sought({ names, read }) {
  const typed = wordsOf(read);
  return names ? [...names.map(wordsOf), ...typed.filter((word) => !CARRYING.has(word)).map((word) => [word])] : [typed];
}

/* What a word shares with its other forms: "plans" and "planned", "policy" and "policies", but not "late" and "latest". */
const rootOf = (word) => stemOf(word.replace(/ies$/, "y")).replace(/(.)\1$/, "$1").replace(/e$/, "");

/* Of all stretches that begin with a hit, the first with the most different parts, and of these with the most hits. */
function bestStart(hits) {
  let [best, most] = [0, 0];
  hits.forEach((hit, start) => {
    if (hit < 0) return;
    const found = hits.slice(start, start + LENGTH - 4).filter((other) => other >= 0);
    const worth = new Set(found).size * LENGTH + found.length;
    if (worth > most) [best, most] = [start, worth];
  });
  return best;
}
