/** The topics that leaders choose from, as choices in the page's language and order. */
import { topics } from "#app/domain/municipalities/vocabulary.ts";
import type { Language } from "#db/schema.ts";

export function topicOptions(language: Language) {
  return topics
    .map((topic) => ({ value: topic.key, label: topic[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
