"""Family names that are words or places too; from the lists of Faker (MIT licence), frozen."""

FAMILY_WORDS = """
aarden aas aba abad abada abarca abate abbassi abed abel abril acedo acerbi acero acker acosta adam adan adelaar ader
aedo agate aguado agudo aguero aguila agustin agustina aho ahumada alamo alas alba alber albero albert albornoz alcala
alcalde alcantara alcazar alegre alegria aleman alfieri ali aliaga alio allas allen allende aller alm alonso altera
alva alzate amador amara amari amato amble amigo amo amor amores an anda anders andre andres anele angel angeli anima
anjos ansa antic anton aparecida aparicio aponte apostel apte aragon aragones arana arboleda arce archer arco arcos
arenas arend argentero argenti argento arguello arias armani armas armata aro aroca aros arredondo arribas arroyo arta
arts as asenjo asensio asenso asp assem assuncao asten astuti ata auch auger augustin aun aune aurora aus austin
aviles ayuso azcona baa babar babbo babel babka baca bach bacia back backer badal bader bah bai bail bains bak baka
baker bakken bal bala balas balay bale bali ball balla ban bandi banks baquero bar baracca baraka barba barbe barber
barbero barbier barbu barco bare barer baria barker barman barok baron barra barragan barral barranco barre barreda
barrena barrera barriga barrio barrios barros barroso barrows bas basa baseer basic basista bass bassi basso baster
bastida batalla bates bath batista batta battaglia battelli bauer bautista bava bave baxter baya bayer bayo bayon
bayona bazin bean beard becerra beck beek beer beffa begin begue beier beieren bejarano bek beker bela bell belle
bellido bello beltran bembo benard bender benedetti benigni benito benjamin benoit bentley benz bera berengario berg
berge bergen berger bermejo berner berrocal berry besson best bey bibi bie bielas bien biggen bignami bigot bik bilge
binder bins bir birch bird bischof bishop bite blaak black blair blanc blanca blanch blanche blanchet blanda blank
blaser blees blick block blokland blom blondel blonk blot boba bocca bock bode bodkin boer boers bogus boiardo bok
bolduc boles bolivar bollen bolliger bona bond boner bones bonilla bonnet bont bonte boon booth bora borde bore borer
borg borghese borra borrego bos bosch bosco botella botica botor botta bou boucher bouchez bouillon boulanger bourdon
bourgeois bourguignon bouvet bouvier boven bowers bowler bowman brach bramante branch branco brand brande brandon
brands brandt brassard brasseur braun bravo bray bregar breit bresciani breton brewer bric brick bridge bridges bright
brink brito broeders broek brogan brooks brouwer brouwers brown browning bru brudny bruin brun bruna brunel brunet
bruno bruyere buck bud bueno buisson buk bull bulle bullock burger burns burr burri burrows bury burza bus bush bustos
butcher butler butte caballero cabanas cabello cabeza cabo cabrera cabrero cadena cadenas cader cadogan cai cairn
cairns cal caldeira caldera calderon calleja calvo calzada camara camino camp campano campillo campo campos camps
camus canali canals candelaria canete canil canna canning cannon canny cano cant cantero cantillo canton cantu cao
caparros capelle cappelli capuana car carcamo cardano cardon cardona cares carey carlin carlos carneiro carnero caro
carpaccio carpenter carra carranza carrasco carre carrera carreras carrero carretero carrier carriera carrillo carrion
carrizo carro carry carson carter cartes carton carvajal casa casado casal casale casanova casares casas case cases
cashen casier casini castaneda castano castelli castilla castillo catalan cea ceara cebo ceci ceja centeno cepeda
cerda cerezo ceri cerny ceron cerro cerveny cesnek cetera chabot chacha chacon chad chai chamberlain chambers chamorro
champagne chan chandler chapa chaparro chapelle char charo charpentier charrier charron chase chauvin chaves checa
cheikh chenaux chergui cherry cherubini chevalier chi chia chico chien chiesa chin cho choque chou chretien christen
christian chu chumba church cid cipolla cis cisterna cisternas clair clark claude claus clausen clavero clay clear
clement clemente clerc clinton close cloutier cobo coca cocci cock codina coelho cohen colas cole coles colic colin
colla collado collazo collet collette colletti colley collier collina colon comas combi combs comer comment company
compere comte con concepcion concha conde constant conte conter contra contractor contreras convey cook coolen cools
cop corbacho cordero cordier cordoba cornejo cornet cornez cornil corona coronado coronel corra corral correa corredor
correia correr cortes cortese cortina coste costela cote cotter cotto courtier courtois cousin cousins couture
couturier couvreur cox crane craven craw creed crespi crespo criado crivelli crooks cross cruces cruise cruz cuadrado
cuarta cuenca cuervo cuesta cueto cui cukier culi culot cumming cunha cuomo curiel curry curtain curtis daal dach dada
dado dahir dai dale dalem dalla dalton dam damore damps dan dane dano dar dare dash dass date davenport david day daza
deacon dean decamps dee deep dekker dela delikat delle denk deo desio deszcz detti dever devi devin devine dey dia
dias dick dickey dickie die diego dieu diez dighe dijk dillen din ding divan diver divine dixit dobes dobre doctor doe
doktor domek domingo domino dommelen donaire donati dong dongen donoso doorn dora dore doria dorna doucet douglas
downing downs doyen draghi drake drew dries driesen drobny drop droppa drost drub drum druso dub duba duc duda duff
duke dula duma dumas dunne dunning duque durant durante duras durma duze duzy dyer dziedzina dziob each earl early eck
eco eden eerden egli eigenwillig ek elder elo emo en encina ene engel engelen engels engen engl english erices ernst
erve es escalante escalona escobar escolano escribano escudero espada espana espanol espejo espinal espino espinosa
estay este estes esteve estrada evers exposito fabbri fac fagiani fagotto fair faith fajardo falcon falcone fall
fallaci fan fang fanning fantini fares faria farias farina farmer fattori fauconnier fedor fee feest feil feinen
fellah feller feng fenton ferm fermi ferrada ferrando ferrante ferrari ferrer ferrera ferreras ferrero ferry fica fico
field fielding fields fiere fierro figueiredo fik filar filas filippini finch fink fisher fit fita fitas flaga fleche
fleck flink flood flor flores flowers fo fogaca folga folta fondo font foot ford forero forget forma fors fortin forza
foster fournier fox franc francisco franco francois frank franke franko frano franz fraser freely freeman frei freis
french frere fresh frey frimer frisch frisk fritz froehlich frohlich frommelt front frost frutos fry fu fuchs fuente
fuller fundi funk fura gaba gabadela gabara gabela gade gaertner gagliardi gagne gaillard gaine gaines gal gala galan
galindo gall gallardo galle gallego gallen gallo galloway galon galos galvan galvez gama gamble gamboa gamede gao gara
garay garba garde garibaldi garland garner garret garrido garrison gartner garza garzon garzoni gas gasa gascon gates
gatti gatto gay gaya geard gee geest gemito genot gent gentili gentry gera gerber germain germano gestel gibbon
gibbons gigli gil gill gillen ging giunti giusti glass glasses glazier gleba gloor goba goblet goda godet godin godoy
goj gola golden goldner gole gong gonzalez good gordillo gore gorp goss goto goulet gour graaf grab grace gracia graf
granado granados grand grande grant gras grassi grasso gratie grau gravel graves gray green greggio grein grenier grey
griego griffen griffin grill grimes grob groen grondel grondin groot gros gross grossi grote grover gruener gruner
grunt grupa grzech gu guard guardado guardia guay gucci guerra guerreiro guijarro guillaume guillemette guillon guit
gul gula gunning gure gut gute guy guyot guzman haag haan haas habibi hacker hadji hae hagen hagendoorn hager hahn
haines haire hak hakker hale hall halonen ham hamel hamilton hammer han hand handa handler hans hao hardi hardie
hardin harding hardy hare haren haring harm haro harper harry hart harta harte hasty hawthorn hay hays he hearty heath
heck hecke heer heiden heim hein heinen held helen hell heller helm hemmen hengen henni henry hens heras herba herbst
herd herda hering hermes heron herrero herring herzog heser het heuser heuvel hickey hicks hidalgo hide hierro hill
hills hilton hinojosa hladky ho hoek hoeks hoes hoeven hogan holden holder holland holler holm holst holt holvoet
honing honore hood hoof hoog hook hoop hope hoppe hora horn horst hoste hou houari houle house houston hove hovel hoz
hruby hu hua huart hudson huerta huff hug huisman hull huls hulst hult hume humer hummel hummer hung hunt hunter hurst
hurt hurtado hus hyatt iglesia ii ilan impastato infante infantino iniesta innocenti ireland ito ivory izquierdo jacot
jacquemart jacques jacquet jacquot jacuzzi jaeger jaen jager jajko jamar jan jank jaque jara jas jast jean jefferson
jen jenkins jerez jesus job joe joel john johns jong jonge jonker jonkman jordan joseph juan judge jug julien juma
jung junior junk junken jurado juras kaczka kade kadi kain kaiser kajak kale kallen kalm kamp kamper kan kant kapka
kapp kar kara karge kas kasper kaufmann kaya keeling keer kelder keller kelvin kemp kempen kent kerkhof kern ketel
ketting key khan kidney kij kik killer kim kind kinder kindle king kingston kink kirke kirsch kis kiss klaas klammer
klapp klein klemm klemt klijn klima kling klomp klos klug klus knapp knappe knecht knight kniha knoll ko koch kocka
koenig kof kohl kok kolega kolen kolk komen komora konat kondo konecny koniec konig koning konings kont kool kopij
koppel koren kornak kornet kort korte kosc kosten koster kostka kosz kot kota koza kozak krabbe kraft kral kramer
krammer kraus krause kreuzer kris kriz krol kroon krop krug kruk ku kub kuiper kuipers kuit kulas kunde kung kurda
kurz kus kut kwak laan laar laas labelle labra laca lace lacy lad lada lage lago lagos laguna lai laine laks lal lala
lam lamas lamb lambe lamborghini lambot lament lammer lampa lancaster landa lande landen landers lane lang langa lange
langer lapsa lasa lass lassen lastra lata lato laurent law lawless lazar lazo leach leal leao lebel lebron lede lee
leech leek leemans leemput leen lees leeuw leeuwen leger lei leis leite leiva lemmer lenda lensen leon leonard leone
leopardi lester letta leu levy lew ley li liam liber lice lie liegeois lien lier ligas lijn lima limo limon lin
lincoln lind linda linde linden linder link linka linke lips lira lis list liston lithe little llamas llano llanos lo
loba lobato lobo lobos loep logan logar loja lombard lombardi lombardo lomp london lonen long loo loon looney loos
lopes lord losa losada louis loureiro love low lower loyal lozano lu lubina lucas lucchesi lucero lucid lucio luengo
luger luik lula lumi luna lung lupo luster lut lux luz luzi lynch ma maas maca mace mach macha machado macher macheta
macho machuca macias maco mad madden made madera madrid madrigal madura maes maestre magana magar maggio magic magyar
mahal mai maia maillard maille maillet maillot maire maj major majorana mak malfait malina mall mallet malm malo
maltais maly mamba mambo mammen mamo man mancebo mancilla mancini mand manda mandala mander mane mangat mangel mani
manne manning mans mansa manso mante mantilla manuel manzano manzi mara marchand marchant marco marconi marcos
marcotte mare marechal mares margas marie marien marin marini marino maris mariscal maritim mark marks marmol marques
marquez marren marron marrone marroquin marry marsh marta marte martel martin martins mary mas masila maslo mason
massa masse mast master mata matara matas mate matelot mater materne mathieu mathurin mati matos matt matula matura
maulana maurer maxwell may maya maye mayo mayor mayoral maza mazzi meadows medic medici mee meer meert mees meester
mei meier meis meister mejer melchior melero melgar meli melis mella mellado melo melody memela mena mende meng mens
mensa menton mercadante mercader mercado mercati merchant merda mergen merino merle merry mesa mets meunier mezzetta
miara mich mies mignon miguel mijas mik mil mila milanesi miles milla millar millet mills mimica miner minet minhas
miniati minne minta mir miranda mirt mispelen mitera mitra mitt mo moan modi moe moes moet mol molano molder molen
molenaar moles molina moll monaco moneta monk monks montana montanari monte montero montes montez monti moody moon
moonen moons moor moors mora morabito moraga morais morales morar morara morcillo more morel morera mores mori morillo
moron morrow morse mortier moscarda moser moss mota motte mottiez mou moulin mountain moura moussa mouton moya mrak
mraz mu mucha muchai mudden mude muga muir mulders mule mulet muli muni munster mur murage muratori murk muro musa
musi must mutai muti mutua muzyk na nacer nadal nader nadi nagel nagele nagle nail nais napolitano naranjo nary
nascimento natta nava nea nee negrete nek nelson nene nes nestor neto nette neu nevado neve neven neves neveu newton
ney nia nickel nickels nicol nieto nijak nilles nino nissen nitra noble noel nogueira noguera noot noras nord nori
normand north nota novais nur nurk nus oak obi och oda oever ofiara ojo oliva olive olivera olivier olivo olma olmedo
olmo olmos om ooms oosten op opas opondo opper oras orchard orina orlando osada oscuro osuna otero ots otto ou oude
ouwel oversteeg paal paap paas pablo pace padden padilla padovano padron page pages pai paillet pajak pal palac
palacio palan palazzo palic pall palla palm palma palo palomar palombi palomino palomo palus pan pandit pang pant pap
paquet paquette para parada paradis parda pardo pare paredes pareja parejo parent paris park parker parkinson parks
parra parry parsa parsons partida parts parus pascal pascual pasqua pastoors pastor pau paul pauw pavez pavon pavone
paw payer paz peacock peck peda pedrero pedro pedrosa peer peinado pela pellegrini pellet pelletier pelli pellico
pelser pena penar pender pent pepe pepin pera peral peralta peri perron persico pesta peter peters petit petrus petty
pfeiffer philips pi piane piatek picard pieper pierce pierre pik pike pilka pillai pilon pimenta pina pinda pineau
pineda pinedo pinheiro pinho pino pintar pinter pinto pintor pinzon piquer pire pires pisani pisano pizzo plak plana
planas plank plante plas plaza ploeg plover pochet pock poczatek poczta podpora poirier pol poland pole polis poll
polla pollak polo pomares pombo pompa ponce poncelet poniedzialek pons pont ponti poos pop popa pope poppe porcel
porta porter portero portilla portillo porto posada post postawa potier potok potter potters pottier pou poulain
pouliot power powers poza pozo pozuelo prada prado praga prat prati preciado preda pres price priego priest prieto
prince prins prinsen privet probst procacci prochazka proctor prodi proietti proost provost przerwa pu puente puerta
puga pujadas pulci pulgar pulido pulk puri puska put puto putz quartier quasimodo quero quesada quijada quill quintana
quintero raag raba rabia racine radi radin rafter rai raid rails rainer rais raja rak ram rama ramadan ramis ramon
rana rand rapa rapin rascon rattan ratti rau ravel ravi ray raya rea read reader real rebolledo rebollo recio redondo
reed reen rees reeves regalado rege regge reguera reich reicher reichert reif reina reiner reis rek remmers rempel ren
renard renault renders rendon renier renner repo retamal reuter rey ri riada riba ribera ribes rice rich richard
richards richer richter rico ridder riddle ridge riem ries riet rietveld rijks rijn rile rincon ring rinne rio rios
risma ritter rivas rivera rivers riviere roa roach roba robert roberts robin robledo roca roce roch rocha roche rocher
rock roda rode roden rodriguez roe roger rogers rogge rogner rojo rok roma romain roman romano romo rompa roo room
roos roots rop ropero roque ros rosa rosada rosado rosario rosas rose rosero rosin roso rossetti roter rotter rousseau
rousselet rout roux rowan royo roze rozum rua ruano rubio ruddy rueda ruelas ruelle ruiter rup rus rush russo rust rut
rutar ruz rys rzad sa sabela sabir sachar sacre sacristan sado saeuberlich safari safo sager said sair sala salamanca
salami salas salata salcedo sales salet salgado salinas salmeron salmi salmon salo salvador salvi salvo sam sama
samiec sancho sandal sande sander sanders sane sang sani sans sant santander santen santi santiago sapa saraceno
saracino saran sarin sarmiento sarna sas sass sastre sato sauber sauberlich sauceda sauer saura sauvage savage savant
sawyer saxo scaduto scardino scarpa scarpetta schaaf schacht schaden schakelaar schalk scharf scheel scheer schelvis
schenk schenkel schepers schepper schiavo schiefer schiller schilling schilt schimmel schipper schlager schmied
schmuck schoen schon schouten schreiber schrijver schrik schulten schuppe schuster schutter schwarz scotti scotto
scullion se sears sec seco sedano segni segura seil sele sellers sels sem sen senator serem serna serra serraglio
serrano serrato servais seta seven sever sevilla sevillano sexton sforza shah sharp she sheikh shepherd sherry shields
shine short sidi sierpien sierra sila silk sims singer singleton sinner sip sire siren sitar sito sitters skala skiles
sklenicka sklenka skoda skok skov slagmolen slon sloot smal small smart smet smolders smullen smutek snieg snow soares
sobota sobrero sobrino socha soest soffici soi sola solana solano solar soldo sole soler solera som sommer song soo
soon soos soot soprano sordi soriano sosa sot soto sowa spaan spain spanhaak sparks spears speer spencer speri spier
spies spitzer spreeuw springer sprong spruit stack stan stark starosta stas stastny steed steen steenbakkers steer
steger steiger stein stempel stern sterna steuer stevens steward stichter stiller stin stock stocker stoffel stoica
stokes stolz stolze stone stook storey storm story stout stralen strand street strijker strik strom stroman strong
strycek stucchi stummer stumpf su such suda suits summers sun sunder sundin sung supple sur sura suri sus suzuki
svoboda swift swords szkoda szkola szyja taal tabak tacchini tack tai tailor tait tak talha tali talib tamba
tamburello tamburi tamme tan tang tangen tank tanner tao tapia tara tardif tartaglia tasca tasso tata tatar tate
tauber teder tedesco tejedor tejera tejero tena tenorio terron terry thaler thatcher thomas ti tian tichy tien
timmerman ting tins tirado tobar toldo toledo toma tomas tome tomei toms tonder toner too toom toots topa topic tormo
toro torre torrecilla torrent torrents toscani tosi toso tosto tours toussaint toy tozzi tozzo tran trapani travaglia
travaglio travers traversa travia trebbi trillo tromp tron trotta troy trub trudel trueb tu tuile tung tur turati
turchi turk turner tusk tutu twardy uit urbain urban urias urra usada vaca vahar vaillant vain vala valdivia valencia
valenciano valent valente valentin valentine valentino valera valk valle vallee vallejo vang vaquero vara varano varas
varela vares varga vasa veen vejar vela velde velden ven vendetti veneziano vento venturi vera verdejo verdi verdier
verdugo verdun veres verga vergara verhaar verhagen verharen vermeil verri versace verschut verstappen vespa vi vial
vicente victor victory vidal vidas videla vieira vienne viera vierdag vigil vigneron vignon vila vilain villa villar
vina vink viola vissers vitali vives vizcaino vleugels vliet vlk vlna voet vogel voisin volk volta voorde voorst vries
vroege vrome vu waas wachter wade wadi wal walker wall walle walls walo walser wan wang ward ware warmer warren
warrior washington wassenaar water waters watson watt watts way wazny weaver weber weeks wei weir weis weiser weiss
wel welch wells welter wen wende wendt wensen werd were wesoly west wester wever wheeler white wicht widen wiek wiel
wiener wies wiese wijk wika wild wilde wildschut wilk will wille willigen wills wimmer winter winters wise wit witte
witting woda wodka wohlgemut wolf wolzak wood woods wouters wren wright wu wujek wulf wurm xiang xu yaman yang ye yen
yi yin yogi young yu yuan zaal zafar zafir zajac zak zamora zamorano zampa zander zanzi zapata zawodnik zegar zeiler
zelazo zeng zero zevenboom ziarno zieme zijl zima zimmer zotter zou zurita zwart zwiazek zysk
"""
