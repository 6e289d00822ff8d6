/**
 * CAMEO 1.1b3, one code a line: code | label in our own words | Goldstein score | quad class | PLOVER type.
 * Codes and scores are facts of the codebook (Gerner, Schrodt, Yilmaz 2009); a score left empty has none.
 */
export const CAMEO_TABLE = `
01|Statement|0.0|1|
010|Statement, other|0.0|1|
011|Declines to comment|-0.1|1|
012|Pessimistic comment|-0.4|1|
013|Optimistic comment|0.4|1|
014|Considers an option|0.0|1|
015|Acknowledges or claims responsibility|0.0|1|
016|Denies responsibility|-2.0|1|
017|Symbolic act|0.0|1|
018|Expresses condolence|3.4|1|
019|Expresses agreement|3.4|1|
02|Appeal|3.0|1|
020|Appeal, other|3.0|1|
021|Appeals for material cooperation|3.4|1|
0211|Appeals for economic cooperation|3.4|1|
0212|Appeals for military cooperation|3.4|1|
0213|Appeals for judicial cooperation|3.4|1|
0214|Appeals for intelligence cooperation|3.4|1|
022|Appeals for diplomatic cooperation|3.2|1|
023|Appeals for aid|3.4|1|
0231|Appeals for economic aid|3.4|1|
0232|Appeals for military aid|3.4|1|
0233|Appeals for humanitarian aid|3.4|1|
0234|Appeals for protection or peacekeeping|3.4|1|
024|Appeals for political reform|-0.3|1|
0241|Appeals for change of leadership|-0.3|1|
0242|Appeals for change of policy|-0.3|1|
0243|Appeals for rights|-0.3|1|
0244|Appeals for change of institutions|-0.3|1|
025|Appeals to yield|-0.3|1|
0251|Appeals for easing of restrictions|-0.3|1|
0252|Appeals for easing of dissent|-0.3|1|
0253|Appeals for granting of demands|-0.3|1|
0254|Appeals for release of people or property|-0.3|1|
0255|Appeals for easing of sanctions|-0.3|1|
0256|Appeals for access for outsiders|-0.3|1|
026|Appeals to others to meet|4.0|1|
027|Appeals to others to settle a dispute|4.0|1|
028|Appeals to others to mediate|4.0|1|
03|Intent to cooperate|4.0|1|AGREE
030|Intends to cooperate, other|4.0|1|AGREE
031|Intends material cooperation|5.2|1|AGREE
0311|Intends economic cooperation|5.2|1|AGREE
0312|Intends military cooperation|5.2|1|AGREE
0313|Intends judicial cooperation|5.2|1|AGREE
0314|Intends intelligence cooperation|5.2|1|AGREE
032|Intends diplomatic cooperation|4.5|1|AGREE
033|Intends to give aid|5.2|1|AGREE
0331|Intends economic aid|5.2|1|AGREE
0332|Intends military aid|5.2|1|AGREE
0333|Intends humanitarian aid|5.2|1|AGREE
0334|Intends protection or peacekeeping|6.0|1|AGREE
034|Intends political reform|7.0|1|AGREE
0341|Intends change of leadership|7.0|1|AGREE
0342|Intends change of policy|7.0|1|AGREE
0343|Intends rights|7.0|1|AGREE
0344|Intends change of institutions|7.0|1|AGREE
035|Intends to yield|7.0|1|AGREE
0351|Intends easing of restrictions|7.0|1|AGREE
0352|Intends easing of dissent|7.0|1|AGREE
0353|Intends granting of demands|7.0|1|AGREE
0354|Intends release of people or property|7.0|1|AGREE
0355|Intends easing of sanctions|7.0|1|AGREE
0356|Intends access for outsiders|7.0|1|AGREE
036|Intends to meet|4.0|1|AGREE
037|Intends to settle a dispute|5.0|1|AGREE
038|Intends to accept mediation|7.0|1|AGREE
039|Offers to mediate|5.0|1|AGREE
04|Consultation|1.0|1|CONSULT
040|Consultation, other|1.0|1|CONSULT
041|Talks by telephone|1.0|1|CONSULT
042|Pays a visit|1.9|1|CONSULT
043|Hosts a visit|2.8|1|CONSULT
044|Meets on neutral ground|2.5|1|CONSULT
045|Mediates|5.0|1|CONSULT
046|Negotiates|7.0|1|CONSULT
05|Diplomatic cooperation|3.5|1|SUPPORT
050|Diplomatic cooperation, other|3.5|1|SUPPORT
051|Praises or endorses|3.4|1|SUPPORT
052|Defends in words|3.5|1|SUPPORT
053|Rallies support for another|3.8|1|SUPPORT
054|Grants diplomatic recognition|6.0|1|SUPPORT
055|Apologises|7.0|1|SUPPORT
056|Forgives|7.0|1|SUPPORT
057|Signs a formal agreement|8.0|1|SUPPORT
06|Material cooperation|6.0|2|COOPERATE
060|Material cooperation, other|6.0|2|COOPERATE
061|Cooperates economically|6.4|2|COOPERATE
062|Cooperates militarily|7.4|2|COOPERATE
063|Cooperates judicially|7.4|2|COOPERATE
064|Shares intelligence|7.0|2|COOPERATE
07|Aid|7.0|2|AID
070|Aid, other|7.0|2|AID
071|Economic aid|7.4|2|AID
072|Military aid|8.3|2|AID
073|Humanitarian aid|7.4|2|AID
074|Protection or peacekeeping|8.5|2|AID
075|Grants asylum|7.0|2|AID
08|Yielding|5.0|2|CONCEDE|RETREAT
080|Yields, other|5.0|2|CONCEDE
081|Eases political restrictions|5.0|2|CONCEDE
0811|Eases restrictions on political freedoms|5.0|2|CONCEDE
0812|Eases a ban on parties|5.0|2|CONCEDE
0813|Eases a curfew|5.0|2|RETREAT
0814|Lifts a state of emergency|5.0|2|RETREAT
082|Eases dissent against itself|5.0|2|CONCEDE
083|Grants political demands|5.0|2|CONCEDE
0831|Accedes to change of leadership|5.0|2|CONCEDE
0832|Accedes to change of policy|5.0|2|CONCEDE
0833|Accedes to rights|5.0|2|CONCEDE
0834|Accedes to change of institutions|5.0|2|CONCEDE
084|Returns or releases|7.0|2|RETREAT
0841|Releases persons|7.0|2|RETREAT
0842|Returns property|7.0|2|RETREAT
085|Eases sanctions or embargo|7.0|2|RETREAT
086|Lets outsiders in|9.0|2|RETREAT
0861|Lets in peacekeepers|9.0|2|RETREAT
0862|Lets in inspectors|9.0|2|RETREAT
0863|Lets in humanitarian help|9.0|2|RETREAT
087|De-escalates fighting|9.0|2|RETREAT
0871|Declares a ceasefire|9.0|2|RETREAT
0872|Eases a military blockade|9.0|2|RETREAT
0873|Demobilises|9.0|2|RETREAT
0874|Withdraws forces|10.0|2|RETREAT
09|Investigation|-2.0|2|ACCUSE
090|Investigates, other|-2.0|2|ACCUSE
091|Investigates crime or corruption|-2.0|2|ACCUSE
092|Investigates abuses of rights|-2.0|2|ACCUSE
093|Investigates military action|-2.0|2|ACCUSE
094|Investigates war crimes|-2.0|2|ACCUSE
10|Demand|-5.0|3|REQUEST
100|Demands, other|-5.0|3|REQUEST
101|Demands material cooperation|-5.0|3|REQUEST
1011|Demands economic cooperation|-5.0|3|REQUEST
1012|Demands military cooperation|-5.0|3|REQUEST
1013|Demands judicial cooperation|-5.0|3|REQUEST
1014|Demands intelligence cooperation|-5.0|3|REQUEST
102|Demands diplomatic cooperation|-5.0|3|REQUEST
103|Demands aid|-5.0|3|REQUEST
1031|Demands economic aid|-5.0|3|REQUEST
1032|Demands military aid|-5.0|3|REQUEST
1033|Demands humanitarian aid|-5.0|3|REQUEST
1034|Demands protection or peacekeeping|-5.0|3|REQUEST
104|Demands political reform|-5.0|3|REQUEST
1041|Demands change of leadership|-5.0|3|REQUEST
1042|Demands change of policy|-5.0|3|REQUEST
1043|Demands rights|-5.0|3|REQUEST
1044|Demands change of institutions|-5.0|3|REQUEST
105|Demands yielding|-5.0|3|REQUEST
1051|Demands easing of restrictions|-5.0|3|REQUEST
1052|Demands easing of dissent|-5.0|3|REQUEST
1053|Demands granting of demands|-5.0|3|REQUEST
1054|Demands release of people or property|-5.0|3|REQUEST
1055|Demands easing of sanctions|-5.0|3|REQUEST
1056|Demands access for outsiders|-5.0|3|REQUEST
106|Demands a meeting|-5.0|3|REQUEST
107|Demands settlement of a dispute|-5.0|3|REQUEST
108|Demands mediation|-5.0|3|REQUEST
11|Disapproval|-2.0|3|ACCUSE
110|Disapproves, other|-2.0|3|ACCUSE
111|Criticises or condemns|-2.0|3|ACCUSE
112|Accuses|-2.0|3|ACCUSE
1121|Accuses of crime or corruption|-2.0|3|ACCUSE
1122|Accuses of abuses of rights|-2.0|3|ACCUSE
1123|Accuses of aggression|-2.0|3|ACCUSE
1124|Accuses of war crimes|-2.0|3|ACCUSE
1125|Accuses of espionage or treason|-2.0|3|ACCUSE
113|Rallies opposition against another|-2.0|3|ACCUSE
114|Complains officially|-2.0|3|ACCUSE
115|Sues|-2.0|3|ACCUSE
116|Finds guilty or liable|-2.0|3|ACCUSE
12|Rejection|-4.0|3|REJECT
120|Rejects, other|-4.0|3|REJECT
121|Rejects material cooperation|-4.0|3|REJECT
1211|Rejects economic cooperation|-4.0|3|REJECT
1212|Rejects military cooperation|-4.0|3|REJECT
1213|Rejects judicial cooperation||3|REJECT
1214|Rejects intelligence cooperation||3|REJECT
122|Rejects a request for aid|-4.0|3|REJECT
1221|Rejects a request for economic aid|-4.0|3|REJECT
1222|Rejects a request for military aid|-4.0|3|REJECT
1223|Rejects a request for humanitarian aid|-4.0|3|REJECT
1224|Rejects a request for protection or peacekeeping|-4.0|3|REJECT
123|Rejects demands for reform|-4.0|3|REJECT
1231|Rejects change of leadership|-4.0|3|REJECT
1232|Rejects change of policy|-4.0|3|REJECT
1233|Rejects rights|-4.0|3|REJECT
1234|Rejects change of institutions|-4.0|3|REJECT
124|Refuses to yield|-4.0|3|REJECT
1241|Refuses easing of restrictions|-4.0|3|REJECT
1242|Refuses easing of dissent|-4.0|3|REJECT
1243|Refuses granting of demands|-4.0|3|REJECT
1244|Refuses release of people or property|-4.0|3|REJECT
1245|Refuses easing of sanctions|-4.0|3|REJECT
1246|Refuses access for outsiders|-4.0|3|REJECT
125|Rejects a meeting|-5.0|3|REJECT
126|Rejects mediation|-5.0|3|REJECT
127|Rejects a settlement|-5.0|3|REJECT
128|Defies norms or law|-5.0|3|REJECT
129|Vetoes|-5.0|3|REJECT
13|Threat|-6.0|3|THREATEN
130|Threatens, other|-4.4|3|THREATEN
131|Threatens non-force measures|-5.8|3|THREATEN
1311|Threatens to cut aid|-5.8|3|THREATEN
1312|Threatens boycott or sanctions|-5.8|3|THREATEN
1313|Threatens to break relations|-5.8|3|THREATEN
132|Threatens administrative sanctions|-5.8|3|THREATEN
1321|Threatens restrictions on freedoms|-5.8|3|THREATEN
1322|Threatens to ban parties|-5.8|3|THREATEN
1323|Threatens a curfew|-5.8|3|THREATEN
1324|Threatens a state of emergency|-5.8|3|THREATEN
133|Threatens protest|-5.8|3|THREATEN
134|Threatens to halt negotiation|-5.8|3|THREATEN
135|Threatens to halt mediation|-5.8|3|THREATEN
136|Threatens to halt international involvement|-7.0|3|THREATEN
137|Threatens repression|-7.0|3|THREATEN
138|Threatens military force|-7.0|3|THREATEN
1381|Threatens a blockade|-7.0|3|THREATEN
1382|Threatens occupation|-7.0|3|THREATEN
1383|Threatens unconventional violence|-7.0|3|THREATEN
1384|Threatens conventional attack|-7.0|3|THREATEN
1385|Threatens weapons of mass destruction|-7.0|3|THREATEN
139|Gives an ultimatum|-7.0|3|THREATEN
14|Protest|-6.5|3|PROTEST
140|Protests, other|-6.5|3|PROTEST
141|Demonstrates|-6.5|3|PROTEST
1411|Demonstrates for change of leadership|-6.5|3|PROTEST
1412|Demonstrates for change of policy|-6.5|3|PROTEST
1413|Demonstrates for rights|-6.5|3|PROTEST
1414|Demonstrates for change of institutions|-6.5|3|PROTEST
142|Hunger strike|-6.5|3|PROTEST
1421|Hunger strike for change of leadership|-6.5|3|PROTEST
1422|Hunger strike for change of policy|-6.5|3|PROTEST
1423|Hunger strike for rights|-6.5|3|PROTEST
1424|Hunger strike for change of institutions|-6.5|3|PROTEST
143|Strikes or boycotts|-6.5|3|PROTEST
1431|Strikes for change of leadership|-6.5|3|PROTEST
1432|Strikes for change of policy|-6.5|3|PROTEST
1433|Strikes for rights|-6.5|3|PROTEST
1434|Strikes for change of institutions|-6.5|3|PROTEST
144|Obstructs passage|-7.5|3|PROTEST
1441|Obstructs passage for change of leadership|-7.5|3|PROTEST
1442|Obstructs passage for change of policy|-7.5|3|PROTEST
1443|Obstructs passage for rights|-7.5|3|PROTEST
1444|Obstructs passage for change of institutions|-7.5|3|PROTEST
145|Riots|-7.5|3|PROTEST
1451|Riots for change of leadership|-7.5|3|PROTEST
1452|Riots for change of policy|-7.5|3|PROTEST
1453|Riots for rights|-7.5|3|PROTEST
1454|Riots for change of institutions|-7.5|3|PROTEST
15|Show of force|-7.2|4|MOBILIZE
150|Shows force, other|-7.2|4|MOBILIZE
151|Raises police alert|-7.2|4|MOBILIZE
152|Raises military alert|-7.2|4|MOBILIZE
153|Mobilises police|-7.2|4|MOBILIZE
154|Mobilises armed forces|-7.2|4|MOBILIZE
155|Mobilises cyber forces||4|
16|Reduced relations|-4.0|4|SANCTION
160|Reduces relations, other|-4.0|4|SANCTION
161|Breaks diplomatic ties|-4.0|4|SANCTION
162|Cuts material aid|-5.6|4|SANCTION
1621|Cuts economic aid|-5.6|4|SANCTION
1622|Cuts military aid|-5.6|4|SANCTION
1623|Cuts humanitarian aid|-5.6|4|SANCTION
163|Imposes embargo or sanctions|-8.0|4|COERCE
164|Halts negotiations|-7.0|4|SANCTION
165|Halts mediation|-6.5|4|SANCTION
166|Expels or withdraws|-7.0|4|SANCTION
1661|Expels peacekeepers|-7.0|4|SANCTION
1662|Expels inspectors|-7.0|4|SANCTION
1663|Expels aid agencies|-7.0|4|SANCTION
17|Coercion|-7.0|4|COERCE
170|Coerces, other|-7.0|4|COERCE
171|Seizes or damages property|-9.2|4|COERCE
1711|Confiscates property|-9.2|4|COERCE
1712|Destroys property|-9.2|4|ASSAULT
172|Restricts by administrative means|-5.0|4|COERCE
1721|Restricts political freedoms|-5.0|4|COERCE
1722|Bans parties or politicians|-5.0|4|COERCE
1723|Imposes a curfew|-5.0|4|COERCE
1724|Imposes a state of emergency|-5.0|4|COERCE
173|Arrests or detains|-5.0|4|COERCE
174|Expels or deports people|-5.0|4|COERCE
175|Represses with violence|-9.0|4|ASSAULT
176|Attacks by computer||4|
18|Assault|-9.0|4|ASSAULT
180|Unconventional violence, other|-9.0|4|ASSAULT
181|Abducts or takes hostages|-9.0|4|ASSAULT
182|Assaults physically|-9.5|4|ASSAULT
1821|Sexual assault|-9.0|4|ASSAULT
1822|Tortures|-9.0|4|ASSAULT
1823|Kills by physical assault|-10.0|4|ASSAULT
183|Bombing without an army|-10.0|4|ASSAULT
1831|Suicide bombing|-10.0|4|ASSAULT
1832|Vehicle bombing|-10.0|4|ASSAULT
1833|Roadside bombing|-10.0|4|ASSAULT
1834|Bombs a place||4|
184|Uses human shields|-8.0|4|ASSAULT
185|Attempts assassination|-8.0|4|ASSAULT
186|Assassinates|-10.0|4|ASSAULT
19|Fighting|-10.0|4|ASSAULT
190|Uses military force, other|-10.0|4|ASSAULT
191|Blockades|-9.5|4|COERCE
192|Occupies territory|-9.5|4|COERCE
193|Fights with small arms|-10.0|4|ASSAULT
194|Fights with artillery or tanks|-10.0|4|ASSAULT
195|Attacks from the air|-10.0|4|ASSAULT
1951|Precision air strike||4|
1952|Drone strike||4|
196|Breaks a ceasefire|-9.5|4|ASSAULT
20|Mass violence|-10.0|4|ASSAULT
200|Mass violence, other|-10.0|4|ASSAULT
201|Mass expulsion|-9.5|4|ASSAULT
202|Mass killing|-10.0|4|ASSAULT
203|Ethnic cleansing|-10.0|4|ASSAULT
204|Weapons of mass destruction|-10.0|4|ASSAULT
2041|Chemical, biological or radiological weapons|-10.0|4|ASSAULT
2042|Nuclear weapons|-10.0|4|ASSAULT
`;
