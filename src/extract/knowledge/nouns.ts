const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** One human being. */
export const PERSON_NOUNS = words(`
president minister premier chancellor king queen prince princess emir sultan governor mayor senator lawmaker
congressman congresswoman legislator deputy mp envoy ambassador diplomat diplomatic consul negotiator mediator
secretary chief head leader director chairman chairwoman chair commissioner commander general colonel captain
lieutenant sergeant officer soldier policeman policewoman spokesman spokeswoman spokesperson official source
analyst expert witness resident activist journalist reporter correspondent editor lawyer attorney judge prosecutor
professor researcher scientist doctor man woman boy girl teenager student teacher worker driver suspect gunman
attacker bomber assailant killer victim prisoner detainee candidate politician businessman businesswoman aide
adviser advisor counterpart successor predecessor priest bishop pope imam cleric rabbi archbishop survivor neighbour
neighbor mother father son daughter husband wife brother sister veteran dissident rebel hostage founder coach
player executive banker economist owner farmer pilot firefighter medic nurse author speaker coordinator
investigator publicist operator surveyor inspector sheriff marshal clerk defendant whistleblower insider assistant
creator co-founder cofounder ceo campaigner columnist contributor agent citizen national member constable councillor
councilman councilwoman whip rapporteur presenter host undersecretary under-secretary delegate chef barrister
physician surgeon scholar historian dean rector provost curator producer filmmaker photographer blogger novelist
ombudsman treasurer comptroller principal superintendent trustee administrator strategist pollster lobbyist
manager engineer astronaut admiral brigadier corporal warden coroner magistrate chaplain monk nun friar
`);

/** Several people without a body. */
export const GROUP_NOUNS = words(`
people civilians rebels insurgents militants fighters gunmen protesters protestors demonstrators activists
villagers residents refugees migrants workers students teachers doctors journalists reporters soldiers policemen
officers prisoners detainees hostages victims children women men families supporters opponents opposition
jihadists extremists terrorists separatists loyalists settlers citizens locals crowd crowds mob attackers bombers
assailants suspects officials lawmakers senators deputies leaders experts witnesses diplomats inspectors observers
peacekeepers volunteers medics rescuers firefighters pirates smugglers traffickers farmers drivers miners unions
pilots nurses voters politicians ministers survivors inmates rioters tribesmen allies staff employees personnel
population community public youth youths passengers tourists aid-workers guards clerics monks nationals critics
dissidents campaigners hackers envoys negotiators ambassadors judges lawyers prosecutors investigators authorities
militiamen countries nations members powers states militia militias faction factions gang gangs tribe tribes troops
republicans democrats conservatives liberals nationalists islamists kurds muslims christians jews shiites sunnis
`);

/** One holder at a time: who bears the office is a person even where no name is given. */
export const OFFICE_NOUNS = words(`
president minister premier chancellor king queen prince princess emir sultan pope governor mayor ambassador judge
archbishop bishop
`);

/** Anything that acts as one body. */
export const BODY_NOUNS = words(`
government army military navy force forces police regime administration ministry parliament congress senate
cabinet court tribunal party coalition alliance council committee commission agency authority authorities bureau
department office embassy consulate mission delegation union federation organization organisation group company
corporation firm bank university school hospital church team club association institute foundation charity
network newspaper channel station broadcaster command brigade battalion division unit squad guard corps
air-force coastguard troops militia intelligence security state junta house assembly legislature
embassy prosecution jury panel watchdog observatory league fund campaign movement
`);

/** Machines and weapons that act for whoever owns them. */
export const WEAPON_NOUNS = words(`
warplane warplanes plane planes jet jets aircraft helicopter helicopters drone drones bomber bombers fighter tank
tanks artillery ship ships warship warships submarine missile missiles rocket rockets convoy vessel vessels boat boats
gunship gunships
`);

export const PLACE_NOUNS = words(`
city town village district province region area neighbourhood neighborhood suburb capital border camp base airport
port island coast governorate county state valley mountain river sea street square hospital school building
prison market mosque church bridge road highway station embassy stronghold enclave territory outskirts
`);

/** Words that stand before or after a name and say what office somebody holds. */
export const TITLES = words(`
president vice-president vice prime premier minister foreign defence defense interior finance justice health
secretary state general attorney chancellor king queen prince princess emir sultan sheikh governor mayor senator
sen rep representative congressman congresswoman ambassador envoy special peace chief head leader director
chairman chairwoman commissioner commander gen lt col colonel captain capt major maj sgt sergeant admiral adm
brig brigadier officer spokesman spokeswoman spokesperson mr mrs ms miss dr prof professor sir lord lady dame judge
justice pope bishop archbishop cardinal father imam ayatollah rabbi rev reverend lawmaker mp deputy opposition former
ex-president ex acting interim late supreme candidate analyst expert activist journalist reporter editor lawyer
attorney author economist counterpart coach player ceo founder presidential national security adviser advisor aide
police army military rebel speaker house senate majority minority democratic republican nominee first lady
high representative co-founder cofounder ceo cfo chairperson campaigner columnist contributor agent citizen national
member constable councillor councilman councilwoman whip rapporteur presenter host undersecretary under-secretary
delegate barrister solicitor physician surgeon founder creator vice-chairman secretary-general director-general
attorney-general president-elect prime-minister-designate managing chief-of-staff superintendent inspector detective
treasurer warden principal manager engineer associate assistant executive shadow home premier-designate crown
`);

/** Ties of family and acquaintance: no office, though they stand where offices stand. */
export const KIN_NOUNS = words(`
mother father son daughter husband wife brother sister widow widower uncle aunt cousin nephew niece grandfather
grandmother grandson granddaughter friend neighbour neighbor girlfriend boyfriend fiance fiancee counterpart
predecessor successor colleague roommate classmate
`);
