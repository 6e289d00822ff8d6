import type { ActorType } from '../domain/extraction.js';

/** Lower case, accents and punctuation stripped, a leading article dropped: how names are compared. */
export function normalizeName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/**
 * Family names that newsrooms write in several ways, one line a name, the first being the one that is kept. Only names
 * that mean one family wherever they stand.
 */
const SPELLINGS = `
gaddafi qaddafi gadhafi kadafi khadafy qadhafi kadhafi gathafi
zelensky zelenskyy zelenskiy selensky
khamenei khamenai
ahmadinejad ahmadinezhad
rouhani rowhani ruhani
erdogan erdoghan
poroshenko poroschenko
lukashenko lukashenka
yanukovych yanukovich
tymoshenko timoshenko
saakashvili saakaschwili
gorbachev gorbachov gorbatschow
yeltsin jelzin eltsin
medvedev medvedyev medwedew
shoigu shoygu
lavrov lawrow
nasrallah nasralla
haniyeh haniya haniyah
mashal meshaal mashaal
barghouti barghouthi
netanyahu netanjahu
sisi sissi
morsi mursi morsy
mubarak mubarek
haftar hifter hafter
sarraj serraj
houthi huthi hothi
maliki malki
barzani barazani
talabani talibani
ghani ghanni
karzai karzay
bhutto bhuto
xi hsi
`;

const KEPT = new Map(
  SPELLINGS.trim()
    .split('\n')
    .flatMap((line) => {
      const [kept = '', ...others] = line.split(' ');
      return others.map((other) => [other, kept] as const);
    }),
);

/**
 * By what actors of several articles are one, within type and country. For people, spellings of one Arabic or Slavic
 * name by other systems fall together (Mohammed, Muhammad; al-Assad, Assad; Sergey, Sergei): by rule where a rule cannot
 * make two known names one, by table elsewhere, and never by likeness.
 */
export function nameKey(type: ActorType, name: string): string {
  const plain = normalizeName(name);
  if (type !== 'Person') return plain;
  const words = plain.split(' ').filter((word) => !/^(?:al|el|ul|bin|ibn|ben)$/.test(word));
  return (words.length === 0 ? plain.split(' ') : words).map(spelling).join(' ');
}

function spelling(word: string): string {
  const kept = KEPT.get(word) ?? word;
  if (/^m[ou]h?am{1,2}[ae]d$/.test(word)) return 'muhammad';
  if (/^(?:ahmad|ahmed)$/.test(word)) return 'ahmad';
  if (/^(?:h|kh)ass?an$/.test(word)) return 'hasan';
  if (/^hus+[ae][iy]n$|^hos+ein$|^hus+e[iy]n$/.test(word)) return 'husayn';
  if (/^y[ou]u?s[eou]f$/.test(word)) return 'yusuf';
  if (/^abd[ua]l?lah?$/.test(word)) return 'abdallah';
  // Slavic endings: Sergey and Sergei, Dmitry and Dmitri, Zelenskyy and Zelenski; so also Henry and Henri, which is one name.
  return kept.length > 4 ? kept.replace(/(?:iy|yi|yy|ii|y)$/, 'i') : kept;
}
