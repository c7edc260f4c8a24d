/**
 * The Luhn check of ISO/IEC 7812-1, annex B: from the right, every second digit doubled, tens and
 * units added, the sum divisible by ten. `digits` are ASCII digits.
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    const doubled = place % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
