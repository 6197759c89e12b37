/* A question, cut into the parts that are looked up: pure functions of what was typed and of words.json. */

/* Words that carry a sentence and say nothing of what is asked. */
export const CARRYING = new Set(
  `a about after all am an and any anyone anything are as at be been being but by can could did do does doing done for from get gets
  getting go goes going got had has have he her him his how i if in into is it its just know let like me mean means my
  need of off on or our out over really s she should since so some someone something still take takes taking tell than that the their them then there these they thing
  things this those to up us want was we were what when where which who whose why will with would yet you your`.split(/\s+/),
);

/** The parts of a question: each as it was `read`, with the `forms` to look up as {text, weight?, score?, only?}, and the
    `names` that mean the same in full. Of a form, only pages count that have what `only` looks up. `capitals` are names
    that are marked in capitals alone. Words in quotation marks are one part, and every page found has it (`isQuoted`). */
export function partsOf(question, known) {
  const quoted = [...question.matchAll(QUOTED)].map(([, words]) => partOfPhrase(words)).filter(({ read }) => read);
  const [words, lengths, capital] = wordsAndLengths(question.replaceAll(QUOTED, " "));
  const parts = [];
  for (let at = 0; at < words.length; ) {
    const length = lengths[at] ?? 1;
    const group = longest(words, at, known);
    const isGroup = group?.length >= length;
    parts.push(isGroup ? partOfGroup(group, known, capital.has(at)) : length > 1 ? partOfHyphened(words.slice(at, at + length), known) : partOf(words[at], known));
    at += isGroup ? group.length : length;
  }
  const all = [...quoted, ...parts.filter(Boolean)];
  // What carries a sentence, or stands on most pages, is looked up where nothing else is asked.
  const kinds = [(part) => !part.isCarrying && !part.isCommon, (part) => !part.isCarrying, (part) => !part.isCommon];
  return kinds.map((kind) => all.filter(kind)).find((some) => some.length) ?? all;
}

const QUOTED = /["“”„]([^"“”„]+)["“”„]/g;
const HYPHENED = /^[^\p{L}\p{N}]*[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+[^\p{L}\p{N}]*$/u;

/** The words of a question; of how many of them a hyphen makes one, by where the first stands; where one is in capitals. */
function wordsAndLengths(question) {
  const words = [];
  const lengths = {};
  const capital = new Set();
  for (const said of question.split(/\s+/)) {
    const these = wordsOf(said);
    if (HYPHENED.test(said)) lengths[words.length] = these.length;
    these.forEach((word, at) => { if (isIn(word, said)) capital.add(words.length + at); });
    words.push(...these);
  }
  return [words, lengths, capital];
}

/** Whether a word stands in a text in capitals. */
export const isIn = (word, text) => text.includes(word.toUpperCase());

/* Words that stand beside one another. What a hyphen holds together has one place on a page, as one word. */
function beside(text) {
  const split = wordsOf(text).join(" ");
  const joined = text.split(/\s+/).map((said) => wordsOf(said).join("")).join(" ").trim();
  return [...new Set([split, joined])].map((words) => ({ text: `"${words}"` }));
}

/* Each way to hold the words counts as the words do alone: high in a title, less further down. */
const partOfPhrase = (words) => ({ read: wordsOf(words).join(" "), forms: beside(words).map(({ text }) => ({ text: text.slice(1, -1), only: text })), isQuoted: true });

/** Words with a hyphen between them: a page has all of them there, or none. */
function partOfHyphened(words, known) {
  const read = words.map((word) => (word.length < 3 || /\d/.test(word) || isKnown(word, known.words) ? word : nearest(word, known.words) ?? word));
  return { read: read.join("-"), typed: words.join("-"), forms: beside(read.join("-")) };
}

/** The words of a text in lower case: letters, figures, and the signs that hold an id or a name together. */
export function wordsOf(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’‘']s?\b/g, "");
  return plain.match(/[a-z]?\d+(?:[.\-/]\d+)*[a-z]?|[\p{L}\p{N}]+/gu) ?? [];
}

/** The longest of the names that mean the same which begins at a word: what was said, and all its forms. */
function longest(words, at, { same, typed }) {
  for (let length = Math.min(6, words.length - at); length > 0; length -= 1) {
    const said = words.slice(at, at + length).join(" ");
    const isSaid = (form) => isSame(wordsOf(form).join(" "), said);
    const forms = [
      ...same.filter((group) => group.some(isSaid)).flat(),
      ...Object.entries(typed).filter(([word]) => isSaid(word)).flatMap(([, others]) => others),
    ];
    if (forms.length) return { said, length, forms: [...new Set([said, ...forms])] };
  }
  return null;
}

/* What is asked in words that mean the same as others: each form by the words of it that tell pages apart. */
function partOfGroup({ said, forms }, known, isCapital) {
  const told = forms.map((form) => ({ text: tellingOf(wordsOf(form), known), weight: form === said ? 1 : 0.9 }));
  const telling = told.filter(({ text }, at) => text && told.findIndex((other) => other.text === text) === at);
  const all = telling.length ? telling : [{ text: said }];
  // An abbreviation that is also a word: what has it in capitals is meant, and the word itself only where it was typed so.
  const capitals = forms.filter((form) => known.capitals?.includes(form));
  const asWord = capitals.includes(said) && !isCapital ? [{ text: said, weight: AS_WORD }] : [];
  const only = (form) => (capitals.includes(form.text) ? { ...form, only: `"xcap${form.text}x"` } : form);
  return { read: said, names: forms, forms: [...all.map(only), ...asWord], capitals: asWord.length ? [] : capitals, isCommon: !telling.length };
}

const AS_WORD = 0.3;

/* The two words that fewest pages have: the others of a name would leave out few pages more. */
function tellingOf(words, known) {
  const list = known.words.split(" ").map(stemOf);
  const rank = (word) => (/\d/.test(word) ? -1 : list.includes(stemOf(word)) ? list.indexOf(stemOf(word)) : list.length);
  const telling = words.filter((word) => !isCommon(word, known));
  const rarest = [...telling].sort((a, b) => rank(b) - rank(a)).slice(0, 2);
  return telling.filter((word) => rarest.includes(word)).join(" ");
}

const isSame = (form, said) => form === said || `${form}s` === said || form === `${said}s`;

function partOf(word, known) {
  if (CARRYING.has(word)) return { read: word, forms: [{ text: word }], isCarrying: true, isCommon: isCommon(word, known) };
  if (/^[a-z]?\d+([.\-/]\d+)*[a-z]?$/.test(word)) {
    const forms = [{ text: `"xid${word.replace(/[^0-9a-z]/g, "x")}x"`, score: 12 }];
    return { read: word, forms: /^\d+[.\-/]/.test(word) ? forms : [...forms, { text: word }] };
  }
  if (word.length < 3 || /\d/.test(word)) return { read: word, forms: [{ text: word }], isCommon: isCommon(word, known) };
  const read = isKnown(word, known.words) ? word : nearest(word, known.words);
  return read && { read, typed: word, forms: [{ text: read }], isCommon: isCommon(read, known) };
}

/** The first letters of the words that are not among the common ones: those are looked for among the others. */
export const lettersOfRare = (question, { words }) => [
  ...new Set(wordsOf(question).filter((word) => /^[a-z]{3,}$/.test(word) && !CARRYING.has(word) && !isKnown(word, words)).map(([letter]) => letter)),
];

/* A word is known where one begins with it, or shares all but its ending with it. */
function isKnown(word, words) {
  const stem = stemOf(word);
  const list = ` ${words}`;
  return list.includes(` ${word}`) || (stem.length > 2 && list.includes(` ${stem}`) && stem.length >= word.length - 4);
}

const isCommon = (word, { common }) => common.some((other) => stemOf(other) === stemOf(word));

export const stemOf = (word) => (word.length > 5 ? word.replace(/(ings?|edly|ed|es|ies|s|ly|ers?|ion|ment)$/, "") : word.replace(/s$/, ""));

/** The commonest word that is one slip away, or two in a long word; none where no word is near. */
function nearest(word, words) {
  const most = word.length > 6 ? 2 : word.length > 3 ? 1 : 0;
  let best = null;
  let least = most + 1;
  for (const other of words.split(" ")) {
    if (Math.abs(other.length - word.length) > most) continue;
    const slips = slipsBetween(word, other, least - 1) + (other[0] === word[0] ? 0 : 0.5);
    if (slips < least) [best, least] = [other, slips];
  }
  return best;
}

/** How many letters differ, are missing, too many or changed round between two words; more than `most` ends early. */
export function slipsBetween(a, b, most = Infinity) {
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}
