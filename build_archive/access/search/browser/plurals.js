// A number with its noun, in the six forms of the language.

/** @param {number} number @returns {number} its form as `Intl.PluralRules("ar")` has it, zero to other: 0 to 5 */
export function pluralForm(number) {
  const rest = number % 100;
  if (number < 3) return number;
  if (rest < 3) return 5;
  return rest < 11 ? 3 : 4;
}

/** @param {number} number @returns {string} «12,345» */
export function writeNumber(number) {
  return number.toLocaleString("en");
}

/** @param {string} forms of a noun, «|» between them @param {number} number @returns {string} «مادتان», «3 مواد» */
export function countNoun(forms, number) {
  return forms.split("|")[pluralForm(number)].replace("{}", writeNumber(number));
}
