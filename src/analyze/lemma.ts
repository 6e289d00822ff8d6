/** Irregular forms: lemma, then its forms. */
const IRREGULAR_TABLE = `
be am is are was were been being 's 're 'm ’s ’re ’m
have has had having 've ’ve
do does did done doing
go goes went gone
say says said
make made
take took taken taking
come came
see saw seen
know knew known
get got gotten getting
give gave given giving
find found
think thought
tell told
become became
show showed shown
leave left
feel felt
put putting
bring brought
begin began begun beginning
keep kept
hold held
write wrote written
stand stood
hear heard
let letting
mean meant
set setting
meet met
run ran running
pay paid
sit sat sitting
speak spoke spoken
lie lay lain lying
lead led
read
grow grew grown
lose lost
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
cut cutting
rise rose risen
drive drove driven
buy bought
wear wore worn
choose chose chosen
seek sought
throw threw thrown
catch caught
deal dealt
win won winning
fight fought
shoot shot
strike struck stricken
kill killed killing
flee fled
hit hitting
quit quitting
withdraw withdrew withdrawn
withhold withheld
uphold upheld
overthrow overthrew overthrown
oversee oversaw overseen
undertake undertook undertaken
forbid forbade forbidden forbidding
steal stole stolen
swear swore sworn
teach taught
sell sold
shake shook shaken
freeze froze frozen
hide hid hidden
hang hung hanged
bear bore borne born
beat beaten
bind bound
bleed bled
blow blew blown
burn burnt burned
fly flew flown
forget forgot forgotten
forgive forgave forgiven
foresee foresaw foreseen
lend lent
ride rode ridden
ring rang rung
sink sank sunk
spread
split splitting
stick stuck
swing swung
tear tore torn
wake woke woken
weep wept
wind wound
behold beheld
overcome overcame
rebuild rebuilt
retake retook retaken
overrun overran
shut shutting
stop stopped stopping
ban banned banning
plan planned planning
admit admitted admitting
commit committed committing
permit permitted permitting
rob robbed robbing
bar barred barring
occur occurred occurring
refer referred referring
deter deterred deterring
transfer transferred transferring
expel expelled expelling
compel compelled compelling
propel propelled
control controlled controlling
patrol patrolled patrolling
cancel cancelled cancelling canceled canceling
level levelled levelling leveled leveling
shell shelled shelling
call called calling
travel travelled travelling traveled traveling
stab stabbed stabbing
grab grabbed grabbing
kidnap kidnapped kidnapping
drop dropped dropping
trap trapped trapping
ship shipped shipping
equip equipped
step stepped stepping
submit submitted submitting
cease ceased ceasing
die died dying
agree agreed agreeing agrees
free freed freeing
guarantee guaranteed
decree decreed
good better best
bad worse worst
man men
woman women
child children
person people
foot feet
life lives
wife wives
knife knives
half halves
leaf leaves
thief thieves
medium media
crisis crises
analysis analyses
policeman policemen
policewoman policewomen
gunman gunmen
spokesman spokesmen
fisherman fishermen
serviceman servicemen
congressman congressmen
businessman businessmen
talks
troops
forces
`;

const FIRST_NOUN = IRREGULAR_TABLE.indexOf('\nman men');
/** Irregular forms of verbs and adjectives: the lines before the nouns, so that "leaves" and "lives" stay verbs. */
const IRREGULAR = new Map<string, string>();
for (const line of IRREGULAR_TABLE.slice(0, FIRST_NOUN).trim().split('\n')) {
  const [lemma, ...forms] = line.split(' ');
  if (lemma === undefined) continue;
  for (const form of [lemma, ...forms]) if (!IRREGULAR.has(form)) IRREGULAR.set(form, lemma);
}
/** Irregular plurals: the lines of the table after the verbs. */
const NOUNS = new Map(
  IRREGULAR_TABLE.slice(FIRST_NOUN)
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [lemma = '', ...forms] = line.split(' ');
      return [lemma, ...forms].map((form): [string, string] => [form, lemma]);
    }),
);
/** Stems that take an `e`, though their ending does not tell. */
const WITH_E = new Set(
  (
    'us com creat chang exchang describ prescrib figur arrang rang quot fil defin complet writ not determin vot invit extradit undermin combin hop delet phon devot ' +
    'declin prov trad welcom promot compet cit rul restor schedul ignor explor deplor stor scor implor unit inspir ' +
    'requir retir fir hir wir acquir declar prepar shar compar car measur secur captur tortur injur ensur insur assur ' +
    'assum resum consum presum nam blam tim sham becom overcom condon telephon postpon dethron bon ston clon jok smok ' +
    'provok invok evok revok strok wak shak tak mak bak rak lik hik strik dislik trik escap shap rap tap hop cop scop ' +
    'typ wip swip rop grop ' +
    ' decid provid divid resid presid guid hid rid sid slid invad persuad evad degrad trad fad lad conced preced reced ' +
    'explod erod cod includ exclud conclud intrud prelud alud circulat assassinat violat stat relat dat rat hat debat ' +
    'dominat nominat retaliat negotiat mediat evacuat liberat devastat operat cooperat isolat escalat investigat ' +
    'demonstrat celebrat concentrat infiltrat penetrat perpetrat denat donat ' +
    ' execut prosecut disput salut refut contribut distribut attribut institut substitut pollut commut mut persecut ' +
    'reiterat translat imitat hesitat facilitat annihilat exil compil pil smil whil rul schedul ridicul ' +
    ' imagin confin examin combin machin fin lin min shin din ' +
    ' tast wast  hast cas bas eras phras purchas increas decreas ceas leas releas pleas teas advis rais prais rais'
  ).split(' '),
);
/** Dictionary form by rule and table: English, lower case. */
export function lemmaOf(word: string, upos: string): string {
  const form = word.toLowerCase();
  if (upos === 'PROPN') return form;
  if (upos === 'NOUN') return NOUNS.get(form) ?? singular(form);
  const irregular = IRREGULAR.get(form);
  if (irregular !== undefined) return irregular;
  if (upos === 'VERB' || upos === 'AUX') return verbLemma(form);
  if (form === "n't" || form === 'n’t') return 'not';
  return form;
}

function singular(form: string): string {
  if (
    /(?:ss|us|is|ics|news|series|species|headquarters|means)$/.test(form) ||
    form.length < 4 ||
    !form.endsWith('s')
  )
    return form;
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|z|o)es$/.test(form)) return form.slice(0, -2);
  return form.slice(0, -1);
}

function verbLemma(form: string): string {
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz|o)es$/.test(form)) return form.slice(0, -2);
  if (/[^s]s$/.test(form) && form.length > 3 && !/(?:us|is)$/.test(form)) return form.slice(0, -1);
  if (form.endsWith('ied') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (form.endsWith('eed')) return form;
  if (form.endsWith('ed') && form.length > 3) return stem(form.slice(0, -2));
  if (form.endsWith('ying')) return form.slice(0, -3);
  if (form.endsWith('ing') && form.length > 4) return stem(form.slice(0, -3));
  return form;
}

function stem(base: string): string {
  if (WITH_E.has(base)) return `${base}e`;
  if (/([bdgkmnprt])\1$/.test(base) && base !== 'add') return base.slice(0, -1);
  if (
    /(?:[vczu]|[^aeiou]l|dg|[nr]g|ag|eg|ig|og|ug|[aeiou]s|[rnlp]s)$/.test(base) &&
    !/(?:ll|wl|rl|ing|ong|ang|bias|focus|bus|gas)$/.test(base)
  )
    return `${base}e`;
  if (
    /(?:[^aeiou]at|iat|uat|eat|icat|[^aeio]at|uir)$/.test(base) &&
    !/(?:treat|threat|defeat|repeat|cheat|beat|heat|eat|combat)$/.test(base)
  )
    return `${base}e`;
  return base;
}
