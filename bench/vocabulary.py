"""Words for synthetic news, the frequent ones first in each list: Zipf's law is laid over the order."""


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(text.split()))


NOUNS = _words("""
year government minister people country week report city company police group court party month state law
official vote market price road school worker family water house school bank leader member union project hospital
election council budget service policy decision statement talk deal energy industry farmer child student teacher
doctor patient village region border river bridge port ship train station airport factory plant power storm flood
fire rain drought harvest field farm crop grain bread milk meat fish sea coast island mountain valley forest tree
park street square market shop store customer client product price tax rate loan debt fund investor investment
share profit loss export import trade tariff contract tender supplier engineer technician driver pilot passenger
ticket route journey tourist hotel visitor guest museum theatre festival concert singer actor writer poet painter
film book novel story newspaper journalist editor reader photograph picture painting sculpture exhibition gallery
match team player coach referee goal score season league cup champion medal race runner swimmer stadium crowd fan
supporter ministry parliament senator deputy mayor governor president ambassador envoy delegation summit treaty
agreement protocol negotiation dispute conflict ceasefire army soldier officer general base weapon exercise patrol
judge lawyer prosecutor witness suspect prisoner prison trial verdict sentence appeal charge crime theft fraud
robbery victim complaint inquiry investigation evidence document record file archive register letter message
phone computer network system website software data number figure result survey study research researcher
scientist professor university laboratory experiment vaccine virus disease symptom treatment medicine drug nurse
clinic ambulance emergency rescue shelter aid relief donation charity volunteer refugee migrant camp tent blanket
food meal kitchen restaurant cook recipe wine coffee tea salt sugar oil gas coal wind solar battery engine vehicle
car bus lorry bicycle tunnel railway track signal delay accident crash injury death funeral ceremony anniversary
birthday wedding marriage parent mother father daughter son brother sister neighbour friend colleague employer
employee manager director chairman secretary spokesman spokeswoman adviser expert analyst critic opponent rival
candidate voter ballot poll campaign speech debate question answer interview meeting conference session committee
commission board agency authority department office branch headquarters building apartment tower roof wall window
door floor garden fence gate corner district suburb capital province island nation population resident citizen
passport visa inspector inspection permit licence regulation rule standard limit ban fine penalty reform
proposal amendment bill draft paper page chapter title word language dialect translation interpreter dictionary
history century decade period era moment minute hour day night morning evening afternoon weekend summer winter
autumn spring season weather temperature climate heat cold snow ice wave current tide lake canal dam reservoir
pipeline cable wire pole antenna satellite rocket launch orbit telescope planet star moon signal channel broadcast
programme show episode audience stage curtain costume mask dance song melody instrument piano violin drum orchestra
choir church temple mosque monastery priest monk pilgrim relic statue monument ruin palace castle fortress cave
excavation coin vase tablet inscription manuscript map compass anchor sail boat ferry harbour dock crane container
cargo warehouse depot fleet cabin crew captain sailor fisherman net boat shrimp oyster pearl shell beach dune desert
oasis camel horse cow sheep goat chicken pig dog cat bird eagle stork nest egg bee honey flower rose seed root leaf
branch wood timber furniture chair table lamp carpet curtain fabric cotton wool silk thread needle shirt coat shoe
hat glove ring watch clock mirror bottle glass cup plate knife fork spoon pan oven stove fridge pump pipe valve tank
tap drain sewer waste rubbish landfill recycling plastic metal steel iron copper silver gold stone brick cement sand
gravel clay soil mud dust smoke noise light shadow colour shape size weight length height depth width distance speed
""")

VERBS = _words("""
call ask report open close reach follow start turn help move show want need offer allow expect agree accept
reject confirm discuss support oppose approve propose present explain announce publish launch visit return attend
join enter cross pass carry deliver collect receive handle manage produce supply purchase order demand request
repair restore rebuild replace remove renew install connect extend expand reduce increase lower raise limit restrict
control protect defend guard attack target damage destroy flood block clear clean check inspect examine test measure
count record register sign mark name describe mention recall praise blame criticise accuse arrest question release
charge fine punish appeal suspend cancel delay postpone schedule arrange organise prepare train coach recruit hire
employ dismiss retire resign appoint elect nominate endorse promote market advertise sponsor finance fund invest
borrow save spend waste earn gain secure lose claim deny doubt suspect fear threaten warn advise urge encourage
welcome greet thank honour celebrate mourn remember forget ignore notice observe watch film photograph paint design
plant harvest cook serve taste pack load transport ship land sail dock park drive travel walk march climb jump race
score tackle defeat finish complete improve develop test discover explore study teach learn translate interpret
quote copy print post share download update check search
""")

ADJECTIVES = _words("""
new last first local public national old young large small long high low early late major political economic social
recent general main important strong clear open special common regional foreign international financial military
legal medical technical annual monthly daily weekly rural urban coastal northern southern eastern western central
private official independent joint direct final initial possible likely serious heavy light cold warm dry wet green
red blue white black grey bright dark quiet loud busy empty full rich poor cheap expensive free safe dangerous
healthy sick tired happy sad angry calm proud careful quick slow fast steady sudden gradual deep shallow narrow wide
broad short tall thin thick soft hard smooth rough sharp flat round square simple complex modern ancient historic
traditional popular famous unknown rare frequent usual normal strange odd similar different equal separate single
double temporary permanent voluntary compulsory formal informal active passive fair unfair honest corrupt loyal
useful useless broken damaged repaired restored fresh stale sweet bitter salty wooden stone concrete golden silver
domestic industrial agricultural commercial cultural scientific academic electric digital mechanical solar nuclear
strict loose tight severe mild moderate extreme record remote nearby distant crowded abandoned occupied vacant
""")

ADVERBS = _words("""
also still again already later recently only often never quickly slowly finally nearly almost together abroad
publicly privately officially carefully openly briefly largely mainly partly fully jointly locally sharply steadily
""")

PLACES = _words("""
Larkholm Veldmar Ostrava-Nova Corvallo Brenholt Tamsin Qasr Delun Hasmira Pellworth Norrby Kestrel Bay Aldermoor
Sorrento-Vale Miravel Dunfell Eastmere Karlun Zembra Talvik Orsova Rennick Halden Port Marisco Lindal Vantor Ishkar
Belmora Trevanne Ulmet Garrow Stenby Fairlough Novanta Kirov-Dal Amsel Westmarch Tolvane Hurstley Banrock Sulden
""")

FIRST_NAMES = _words("""
Anna Marek Selma Idris Helene Tomas Leyla Viktor Marta Joran Nadia Pavel Ingrid Samir Clara Emil Farida Oskar Lucia
Hugo Amina Stefan Irene Karim Judith Matteo Yara Anton Greta Bilal Rosa Felix Noor Daniel Edith Omar Paula Ruben
""")

LAST_NAMES = _words("""
Veldkamp Orlanov Demirel-Hart Castellane Brannick Halvorsen Qureishi Lindqvist Morvane Petrakis Stoyanov Aldaine
Ferreira-Lund Kowalczyk Bensouda-Rey Tannenberg Okafor-Lane Marchetti Dravec Hollins Sabatier Kurosawa-Dene Nystrand
Zelenka Abernathy Vashti Rourke Delacourt Imanov Strelec Varga-Toth Kestner Malouf Ottavio Prideaux Renshaw Soltani
Tveit Ullmann Verhoeven-Dale Wickham Yilmazer Zoran Barkley Corvin Duquesne Eskola Fontaine-Ray Grushko Hadley
""")

ROLES = _words("""
minister governor mayor spokesman spokeswoman professor director coach chairman secretary ambassador engineer
researcher captain lawyer
""")
