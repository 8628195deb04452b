"""Given names that are words or places too; from the lists of Faker (MIT licence), frozen."""

GIVEN_WORDS = """
ab aba abbey abbi ace adams add adel adia adis admiral adria afia afra africa afton age agueda ah aicha aide aimable
aime aine aja akbar aki ala alabama alara albino aldin ale alea alejandrina alene ales aleta alexa alexandria
alfonsina alger algie alia alica alisa alise alivia alleen allena allie ally alma almendra almond alpha alta althea
alto alver alvina amar amare amari ambar amber ambre amel america amie amine among amor amos an anar andria andrina
anel ange angel angele angeles angelic angus ani anina anis anisa anon anona ante ants anwar april aquiles ara aras
arba arch archer arda arden ardis ardita aria arizona arlo armani arra arrie art ascension asia asila asma aspen assar
assunta aston astride atlas atte aude august augustine augustus aune aura aurea aurora aurore austin author autumn ava
averi avie avis avril azalea azul babar babe baby badr baker bale bama banks baptist baptiste baraka barb barbie
barney baron barrie baseer basel basil baxter beat beau bee bell belle bello belo belva benard beni benjamine bent
benta bentley berlin bernardine berra berry berthe beryl bette biel bilha bill bird birdie bishop bitten blair blanch
blanche blanchie blaze blessing bliss blossom bluette bo bode boel bolden bonita bonny boss boston bowman bozo brad
braden brain branch brande branden brandie brandt brandy brea brecht breda bree brenna brennen bridger briek brielle
brisa bristol brogan brook brooklyn brooks brown buck bud buddy buena bula buna bunk buren burns burr bush buster
butch butler caddie cade cadence caesar cal cale cali calla cam campo can canal candi candido candis candy cannon
canyon cap capitola caprice captain cara carey cari carie carine carma carmel carmine caro carolina carra carri carry
carson cary case cash casimir ceara celesta celeste celestin celie celinda cem cena ceylon chad champ chance chancy
chandler chanel chante charity charla chas chase chastity chaya chelsea cher cherish cherry chester chet chi chia
chien chih chin china chinelo chip chiquita christ christen christene chu chuck cicero cielo cilla cinda cindi
cinnamon clair clarine clarisse clark claude clay cleave cleda clemencia clement clementine cleveland cliff clinton
clora coby cohen colbert colins collette collie collier colomba colon colonel colt come comfort commodore con conard
concepta conner consolata constant constanta constantine contina cooper coral corbin cord corda cordero cori corneille
corona cosmo council coy creed crete cris crista cristal cristiana cristiano cruz crystal cuba curt dag dahlia dai
daisy dakota dale daler dallas damar dane dania dann danna dante dany darci darion darla darling darwin daud davon
dawn deacon dean deb dee deforest deja delfin dell della delle delta demarco demonte denice desire dessa destin
destini destiny deviner devon diamond diandra dick dickie digna dimple dink divan dixie dobroslava doc dock doctor
dodo dola doll dolly domas domen domenica domingo domingos don dona dono dorien dot dotty dove drake draven drew dries
duff duke duma dung dunya dusty earl early earnest easter ebb eben ebony echo ed eddy edel eden edison edit efe eider
eira ela elder electa elida ell elle els else elva ember emerald emery emir emit emmer en ena ene enea enna era eral
eren erina ermine erva erving esco essa essence essex essi esta estera esteri estes eta ether ethyl etter eura eve
ever fa facundo fairy faith fami fancy fang fanny fares fate fawn fed felice felicity feline fem fen feng fenton fern
ferne ferre fielding finis firman fisher fleet fleur flint flo floor flora flore florence florida florim florin fonda
ford forest forum foster fount franc france francia fraser freeman french fresia friend fuller fuzuli gabe gading gage
gaia gaida gaines gal gala galar gale galen galilea gallego gambo ganda gang gani gara garda garland garner garnet
garret garrison gauge gaven gay gazel gee gene general genesis geneva genie geno georgia georgiana georgie geri
germain germaine german geta ginger gioia giovani girts giselle giz gizem goda golden goma gorden gorge governor grace
gracie grant graves gray grazia grecia green greet grega gretta griet grieta griffin grit grove grover gun gunner
gurney gus guss gust gusta guy ha hafiz hakim hal hale hall halle ham hamilton han handy hank hao harden hardi hardie
hardin harding hardy harm harmony harper harsh hart harto hasta hava haven hays hazel hazen heath heaven heide hellen
hence henna hennie heraldo herb hermes herve hill hilton holden holland holly homer hong honora hope houston hoy hua
hudson hui hung hunt hunter hymen ib ibis icy ide iesa igne ilan ilham imam imane imer immaculate indi india indiana
indie indre infant innocent iola ion ione ireland iris isla islam israel ita italo ivette ivory ivy iwan iza izel
izola jackson jacobus jada jade jaden jaffer jaga jail jais jalon jamar jammie janik janus jaqueline jara jaren
jaroslaw jarred jarret jase jasmine jasper jay jeannette jed jefferson jelka jemal jena jeremie jerker jerman jet
jeton jewel jo job joke jones joppe joran jordan journey joy judge judie julienne julio juma jun june jung juni junior
justas justice justo juvenal kaan kade kaden kader kaiser kale kalen kali kamal kamden kami kana kanak kardelen karim
karma karman karna karren karta kassie kauri kaya kazi kazimir kelvin kenia kent kenter kenya kerrie keven kick kiel
king kingston kip kipp kiri kirt kismet kit kitty klaas klaere klare klas kondo kris kristal kumar kyrie lacin lacy
laddie ladina lady lage laia laken lala lalo lam lamine lance landen lander lane lark lasse lassie latrina launa
laurel laurina laust lavada lavar lavender lavera lavina lawyer lazar lazaro laze leafy lean leaner leda lee leen lega
lei leia leider leila leke lela lemma lemon len leni lenna leoni leonidas leons leopoldina lera lesa less lesta lester
letta leva levar levy lew lexie lexis li lia lian liane lias liban liberty libia lida lien lies lieven lige lily liman
limar limon lin lincoln linden line linette link lino lio lis lisette lisle lissa liston lita little lo loan loda lode
logan loma lona london lone long loni loot lope lora loran lore loreto loria loris lorrie lot lota lotta lotti lou
louisiana louka lourdes lova love loyal lu lubica lucero lucina lucky luda ludo lue luise lula lulu lung lura luster
lut lute luz luzia lyric macarena macarthur mace maceo mad madalena maddalena madden made madie madison madonna
mafalda magen magnolia magret maia maida maie maire major makau mal mala malaya male malle malte malva maman mame
mamie mammie man manawa manca mandi mandie manie manila manilla manja manly manning manola manolo mans mantas manuelle
mar marcelino marci marcial marciano marcio marcos mare maree marga margarida margarita marge marguerite marin marine
marini marino mariola mark marlen marlin marques marquez marquis marquise marry marsh marshal mart martell marten
marti martial martins martirio marvel masar mason mat matas mate matei math mathieu mati matie mattie matts mauricio
maverick max maxi maxim maxima maxime maximo may maye mayo meadow meda media medina mei mel melanine melba melchior
melek melisa melker melodie melody melva mena mentor mercedes mercy merel merita merl merlin merrie merrily merry
messiah meta metro metta micheline mickey mie miel mignon mihrab mik milagros milan mile miles milla mille miller
mills mima mimi min mina miner minerva minor minta mio miracle miro mirona missie missouri misti misty mitra modena
modesta modesto moe moira moises mollie monja mont montana monte montserrat moody mora mordechai moreen moreno morgane
moussa moya muli muni murad mursel musa mutai mutia mutua my myrtle na nacer nacho nades nadir nail naja nakita nana
napoleon narcis narcisa narciso narcisse narcissus nas nasir nat natali nate natividad nautica nazi nazir nea ned neja
nel nele nella nelle nello nelson nena neo nereida nessa nestor neta netta nevada newt newton neyran nia nial niara
nicol nidia nik niks nil nilo nives noble noe nola noma nona normand north nova novella nubia nula nunzio oba ocampo
octave octavia octaviana octavie oda odd olen olie olimpia oliva olive olivine om oma oman omer omina ona oneta opal
ora oral oran orange oren orilla orin orion oris orla orlando orlo orma orna orra osa ossi otto ova over ovidiu owe
paca pacifica paco page pai paisley pak pal palle pallie palma palmer palmira panait panca pancho pandora pansy par
pardi paris park parley parsa pascal pascale paschal pascual pascuala pastor pastora pat pate patience patrica patrice
patricio patsy patti patty pau paulien paw paye paz peace pearl pearly peder peer pelle pepe pepita pepper per peren
peri peris perla perlita petrus phil philo phoebe phoenix pi piaras piedad pier pierce pierrette piet pili pin ping
pink pinkie pio piper piran placido pleas pleasant ples pluma po pol polina polk polona poppy porsche porter precious
press price prima primitiva primitivo primus prince princess profira prosper prudence prudencia puck puk purificacion
purity purl puti queen queenie quint quique quirino qutub rabi racha rada raden radi radit rado rafa rafe rafia raid
raina rainer rama ramadan ramiro ramon rana rance rand rani ransom rares ras rasa raven ray rayana reason red reda
redden reed reet refugio regina regine regis regula regulo rei rein reina reine reiner reino reis relu remedios remi
remo rena renard renate reni reno resi reta reto retta rex rey reza rhea rica ricci rice rich richelle rico rida ridge
rigo rim rina risa ritt river riza roan roar robbe roberts rocio rock rocky rod roe roel rogers roisin rok roll rolla
rollo roma romain romaine roman romane rome ronda ronin roos roque rosalie rosco rose rosette rosi rosia rosita rossa
rosy royal rua rube rubi ruby rufina rui rune rungo rush rusty rut ruta sabir sable sabra sacha sad sadia sadina
safari saga sage said saida saint sair sal salami salina salma salomon salud salvador samanta samar samo sanai sancho
sander sanders sandy sani sanita santa santana santiago santo santos sapa sarai sari saturnina saturnino sava savana
savanna savannah savon sawyer scarlet seda segundo seif selim sem semine sena senna senne senta sep seppe serafin
serenity serge serina serine server sever severo shad shade sharen shepherd sherry sibille sibyl sibylle side sidonia
sie siebe sien siena sierra signa sil sila silva silvan silvano silver silvestre silvo sim sima sina sincere sine sing
sini siri siro sister siti siya skip sky slava slavisa smith socorro sol solange sole soledad sommer son sona sonata
sonny sos spring squire stan stanca star starling starr steen stein sterling steward stilla stone stonewall stoney
storm stormy sture su sudi sula sultane summer sunday sunny sunshine susana sydney syed sylvain sylvan ta tab tabea
tad taft tage taha tai taina taja tal talen talha tali talib talon tama tamia tan tana tanay tane tanja tanner tao
tari taro tasia tate tatu tavon tawny te tea tecla teddy tedi teja tempie tena tenis tennessee tere terlan terra
terrie tessa tex texas theta thora tia tiana tiara tiare tibe tierra ties til tilde tilden till tilla tilly tilo timon
tinca tine ting tinne tino tiny tira tisa titi tito tobe tod tolbert toma tome toms tonda tone toon tor tora tord tore
torgny tori toribio torsten tory tova tovuz toy trace trae transito traute tre treasure trena tressa treva tri trina
trinidad trinity trista tristen trudel true tu tucker tudora tui tula tule tunar turner tutu tuur ty ubay uma una
unique unknown unnamed uno ura urbain urban urbano ursel ursina us uta vada vahar val vala valda valencia valentijn
valentin valentine valentino valid valija vance vanda vara vasco vavrinec veda veer veerle vega veis vela vello velta
velva velvet vena venera veneranda venice venus verde verdie vere verla verna vernal verne vernice vernie vero verona
versa versie vertie vessie vesta veta vi vicie victory vid vida vidal vide viera vigo viking villa vina vino viola
violet violeta violette vira virgilio virginia visar visitacion vita vitali vito viva vivi vreneli vu vurgun wadi wage
waldo walker walt wan ward wash washington watson watt weaver wellington wells wen wende west wheeler whit wilder will
wille williams willow wim windy wing winter wm wolf wolfram wood woody worth wout wouter wright wu wulf ya yaman yana
yang yasser yaw yen yeni yoga young yu yuan zac zafar zafir zaida zain zaire zak zander zara zaraza zarina zed zehra
zela zeta ziba zizi zoa zoie zola zona
"""
