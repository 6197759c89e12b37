/* The engine of /search/: asks Pagefind for each word of a question, and joins what it finds.

   Pagefind's Component UI loads its engine under this file's name, and asks createInstance() for it. Pagefind alone
   finds only pages that hold every word; people write half sentences, other names and slips. So a question is cut into
   parts (a word, or words that mean one thing), each part is looked up with all that means the same, and a page counts
   for the parts that it has. Which facets a page has stands in files of ours, so that counts are of what was found. Only
   what the first result needs is loaded before it: the other facets come behind it, and what few questions need (days,
   words that are not common) when one does. */

import { createInstance as pagefind } from "../../pagefind/pagefind.js";
import { ROOT, json, pagesOf, toldOf, values } from "./columns.js";
import { lettersOfRare, partsOf, wordsOf } from "./question.js";

const ORDERS = {
  relevance: (a, b) => b.score - a.score,
  newest: (a, b) => b.day.localeCompare(a.day) || b.score - a.score,
  late: (a, b) => b.late - a.late || b.score - a.score,
};

/** The engine of one search page. `order` is a name of ORDERS; `read` are the parts of the last question as read. */
class Engine {
  orders = ORDERS;
  order = "relevance";
  read = [];
  facets = [];
  none = [];
  rare = {};

  /** What has to be there before anything is found: nothing is loaded until somebody searches. */
  get ready() {
    return (this.loading ??= this.#load());
  }

  async #load() {
    this.index = pagefind({ basePath: ROOT.pathname, noWorker: true, ranking: RANKING });
    const pages = json("pages.json");
    this.known = await json("words.json");
    const [, ...others] = this.known.indexes;
    await Promise.all(others.map(({ folder }) => this.index.mergeIndex(ROOT.pathname + folder, { ranking: RANKING })));
    await this.index.preload(""); // its list of pages is there
    const all = (await Promise.all(this.known.indexes.map(pagesOf))).flat();
    this.pages = new Map(all.map((page) => [page.id, page]));
    this.#fill(await pages);
  }

  /** The other facets: whoever shows results is told how many pages of the last question have each. */
  #whole() {
    return (this.filling ??= json("facets.json").then((columns) => {
      this.#fill(columns);
      this.onfacets?.(this.#counts(...this.last));
    }));
  }

  /** Give the pages some facets; nobody has counted yet how many pages have each value, in the order of the alphabet. */
  #fill(columns) {
    for (const [facet, column] of Object.entries(columns)) {
      const all = values(column);
      [...this.pages.values()].forEach((page, at) => page.facets.push(all[at]));
      this.facets.push(facet);
      this.none.push(Object.fromEntries(column.values.sort((a, b) => a.localeCompare(b, "en")).map((value) => [value, 0])));
    }
  }

  /** The words that are not common, for a question that has one, and the days, for an order by them. */
  async #loadFor(question) {
    const load = async (letter) => (this.known.words += ` ${await json(`rare-${letter}.json`)}`);
    await Promise.all(lettersOfRare(question, this.known).map((letter) => (this.rare[letter] ??= load(letter))));
    if (this.order !== "relevance" || this.read.some(isLate)) {
      this.days ??= json("days.json").then(({ day, late }) => [...this.pages.values()].forEach((page, at) => Object.assign(page, { day: day[at], late: late[at] })));
      await this.days;
    }
  }

  /** What the Component UI asks for: the results in their order, and the pages of each value of each facet. */
  async search(question, { filters = {} } = {}) {
    await this.ready;
    this.read = partsOf(question ?? "", this.known);
    await this.#loadFor(question ?? "");
    if (Object.keys(filters).some((facet) => !this.facets.includes(facet))) await this.#whole();
    this.read = partsOf(question ?? "", this.known);
    const isAsked = wordsOf(question ?? "").length > 0;
    const found = isAsked ? await this.#found() : [...this.pages.values()].map((page) => ({ ...page, score: 0 }));
    const wanted = this.facets.map((facet) => filters[facet] ?? []);
    this.last = [found, wanted];
    const results = found.filter((page) => wanted.every((values, number) => has(page, number, values)));
    results.sort(ORDERS[this.order]);
    const counts = this.#countsOfAll();
    // The Component UI lists the values of totalFilters, and shows the counts there of those that are chosen.
    return { results: results.map((page) => ({ ...page, data: () => this.#data(page) })), filters: counts, totalFilters: counts };
  }

  /** Every page that has a part of the question, with its score: what its parts score, times the share it has. */
  async #found() {
    const scored = await Promise.all(this.read.map((part) => this.#ofPart(part)));
    // A part that few pages have says more of what is asked than one that most have.
    const weights = scored.map((pages) => (pages.size ? this.#rarity(pages.size) : 1));
    const weight = weights.reduce((sum, it) => sum + it, 0);
    const found = new Map();
    scored.forEach((pages, number) => {
      for (const [id, score] of pages) {
        const page = found.get(id) ?? { ...this.pages.get(id), score: 0, share: 0 };
        page.score += score;
        page.share += weights[number] / weight;
        found.set(id, page);
      }
    });
    // Words in quotation marks narrow: a page without them is not found.
    const quoted = scored.filter((_, number) => this.read[number].isQuoted);
    for (const id of found.keys()) if (!quoted.every((pages) => pages.has(id))) found.delete(id);
    // Whoever asks for one thing alone may want to know what it is.
    const kinds = this.read.length > 1 ? KINDS : { ...KINDS, Glossary: 2 };
    for (const page of found.values()) page.score *= page.share * (kinds[page.facets[0][0]] ?? 1);
    return [...found.values()];
  }

  /** The pages that have a part of the question in any of its forms, each with the best of its scores.

      Pagefind scores a rare word higher. Words that mean the same count as one word, as rare as all of them are. */
  async #ofPart(part) {
    const { forms } = part;
    const answers = await Promise.all(forms.map((form) => this.#ofForm(form)));
    const all = new Set(answers.flatMap(({ results }) => results.map(({ id }) => id)));
    const best = new Map();
    answers.forEach(({ results }, number) => {
      const { score, weight = 1 } = forms[number];
      for (const result of results) {
        // However often and however high on a page a word stands, it answers only its own part of the question.
        const times = result.score / this.#rarity(results.length);
        const found = score ?? (weight * this.#rarity(all.size) * times * MOST) / (times + MOST);
        if (found > (best.get(result.id) ?? 0)) best.set(result.id, found);
      }
    });
    return isLate(part) ? this.#withLate(best) : best;
  }

  /** Whoever asks what is late looks for what was: the longest first, whether or not its page has the word. */
  #withLate(best) {
    const late = [...this.pages.values()].filter((page) => page.late);
    const [longest, most] = [Math.max(...late.map((page) => page.late)), Math.max(...best.values(), 1)];
    for (const page of late) best.set(page.id, Math.max(best.get(page.id) ?? 0, most) * (1 + page.late / longest));
    return best;
  }

  /** What Pagefind finds for a form: of the pages that have what `only` looks up, where it says so. */
  async #ofForm({ text, only }) {
    const [found, held] = await Promise.all([text, only].map((asked) => asked && this.index.search(asked)));
    const ids = held && new Set(held.results.map(({ id }) => id));
    return { results: ids ? found.results.filter(({ id }) => ids.has(id)) : found.results };
  }

  #rarity(pages) {
    return Math.log(1 + (this.pages.size - pages + 0.5) / (pages + 0.5));
  }

  /** How many pages each value would leave: those that have it, and what the other facets ask for. */
  #counts(pages, wanted) {
    const isWanted = (page, number) => wanted.every((values, other) => other === number || has(page, other, values));
    return Object.fromEntries(
      this.facets.map((facet, number) => {
        const counts = { ...this.none[number] };
        for (const page of pages) {
          if (isWanted(page, number)) for (const value of page.facets[number]) counts[value] += 1;
        }
        return [facet, counts];
      }),
    );
  }

  async #data(page) {
    const data = await toldOf(page);
    this.#whole();
    return data;
  }

  /** The counts of the last question. None until every facet is there: with another, all of them would be drawn anew,
      and whoever had the focus on one would lose it. */
  #countsOfAll() {
    return this.facets.length > 1 ? this.#counts(...this.last) : {};
  }

  async filters() {
    await this.ready;
    this.last ??= [[...this.pages.values()], []];
    return this.#countsOfAll();
  }
}

/* Chosen by trying each on the questions of tests/this_record/questions.yml: how much a title counts, how far a word
   that only begins like the one asked for, how much a list outweighs the many pages that it lists. */
const RANKING = {
  pageLength: 0.75,
  termFrequency: 0.8,
  termSaturation: 1.2,
  termSimilarity: 4,
  metaWeights: { title: 8, also: 8, lead: 0.5, for: 3, kind: 0.5, plan: 0.2, part: 0.2, when: 0, told: 0, stage: 0, timeliness: 0, unproved: 0, timeliness_words: 0, stage_words: 0, standing: 0, standing_words: 0 },
};
const MOST = 10;
const KINDS = { List: 2.2, Help: 1.5, Plan: 1.4, Briefing: 1.1, Changes: 0.8, "Part of a plan": 0.8, "Withdrawn action": 0.5, Glossary: 0.5 };

/* Whether a part of a question asks for what is late, in whatever word. */
const isLate = ({ read, names }) => (names ?? [read]).includes("late");

const has = (page, number, values) => !values.length || values.some((value) => page.facets[number].includes(value));

export const engine = new Engine();
export const createInstance = () => engine;
