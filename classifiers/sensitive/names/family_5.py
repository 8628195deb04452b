"""Family names in small Latin letters without marks, part 5; from the lists of Faker (MIT licence), frozen."""

FAMILY_5 = """
mathews mathghamhna mathias mathiasen mathibela mathiesen mathis mathisen mathol mathonsi mathot mathula mathuna
mathunjwa mathwasa mathy matias matiasko matiaskova matic matijas matijevic matikainen matilainen matile matinawin
matko matkovic matla matokanovic maton matosevic matousek matouskova matovina matraszek matsuda matsumoto mattarella
matteotti matthaei matthai matthews matthijs matthys mattila mattsson matulewicz matulic matulin matulka maturana
matus matusewicz matusiak matuszewski matuszyk matvejev matwiejczyk matyjas matyjasek matyjaszek matyka matynia
matyszczak maughan maundu maureira maurery maureryova maurice maury mauti mavela mavra mavric mavundla mavuso mawanda
maweu mawewe mawia mawira mayaka mayasari mayer mayerhofer mayert mayeza mayise mayisela maynard mayol mayorga mayr
mayrhofer mays mazalankosi mazan mazanek mazek mazepa maziarczyk mazibuko mazik mazilescu maziya mazouz mazouzi mazur
mazurek mazurkiewicz mazwi mazzacurati mazzanti mazzeo mazzini mazzocchi mbaabu mbae mbaka mbamali mbanjwa mbatha
mbatshazwa mbeje mbekwa mbembe mbende mbhele mbhense mbhobho mbhodwe mbhulangwe mbili mbithe mbithi mbiti mbogo
mbokazi mboko mbonambi mbonane mbongwa mbongwe mbotho mboya mboyisa mbriartaigh mbugua mbui mbula mbulaze mbulazi
mbuli mbungela mbunjwa mburu mbuthia mbutho mbuvi mbuyazi mbuyisa mbuyise mcadams mcaleavy mcaleenan mcaleer mcalinney
mcalister mcaloon mcalunny mcambe mcambi mcanally mcanco mcandrew mcanulty mcanyana mcardle mcareavey mcatee mcateer
mcauley mcauliffe mcaveigh mcbreen mcbride mcbrien mccabe mccadam mccadden mccafferky mccafferty mccaffrey mccaffry
mccahill mccall mccallion mccallum mccann mccardle mccarney mccarra mccarron mccartan mccarte mccarthy mccarty
mccarville mccaughan mccaughey mccaul mccauley mccausland mccay mcclain mcclean mcclelland mccloskey mcclure mccluskey
mccolgan mccoll mccollam mccomiskey mcconaghey mcconaghy mcconnell mcconnon mccooey mccool mccorkill mccorley
mccormick mccorry mccourt mccoy mccracken mccrann mccrea mccready mccreanor mccrory mccrossan mccrudden mccullagh
mccullough mccumiskey mccumisky mccurdy mccurley mccurtin mccusker mcdade mcdaeid mcdaid mcdaniel mcdermod mcdermott
mcdevitt mcdonagh mcdonald mcdougald mcdowall mcdowell mcdunphy mcdwyer mcdyer mcelduff mcelgunn mcelhattin
mcellistrim mcelnay mcelnea mcelroe mcelroy mcelwaine mcelwee mcenaney mceneaney mcenry mcentaggart mcentee mcevaddy
mcevilly mcevoy mcewen mcfadden mcfall mcfarland mcfarlane mcfaull mcgahey mcgalligly mcgann mcgarraghy mcgarrigle
mcgarry mcgarvey mcgauran mcgaw mcgeady mcgee mcgeehan mcgeoghegan mcgeown mcgerr mcgettigan mcgettrick mcgill
mcgillicuddy mcgilligan mcgilly mcgilroy mcginley mcginnitty mcginty mcgirl mcgirr mcgivern mcglinchey mcglinchy
mcgloin mcglynn mcgoff mcgoldrick mcgonagle mcgough mcgourty mcgovern mcgowan mcgowern mcgrane mcgrath mcgreal
mcgregor mcgrenehan mcgroarty mcgrory mcgruddie mcgruddy mcguigan mcguill mcguinn mcguinness mcguire mcguirk mcguirl
mcgurk mchale mcharry mchenry mchugh mchunu mcildownie mcilroe mcilroy mcilwee mcineely mcinerney mcinnes mcintosh
mcintyre mcisaac mcivor mckaigue mckay mckee mckeegan mckeever mckelvey mckendry mckeniry mckenna mckenny mckenzie
mckeogh mckeon mckeown mckernon mckevitt mckie mckiernan mckillop mcking mckinley mckinney mckinnon mcknight mclachlan
mclaughlin mclaverty mclean mcleer mcleese mcleigh mcleod mcloon mcloone mcloughlin mcmacken mcmahon mcmanaway mcmanus
mcmaster mcmenamin mcmillan mcmonagle mcmorrow mcmullen mcmurray mcmurrough mcnabb mcnaboe mcnally mcnamara mcnamee
mcnaughton mcnea mcnealy mcnee mcneely mcneil mcneill mcnelis mcnevin mcnicholas mcnicholl mcnill mcnulty mcoyi
mcpartland mcpartlin mcpartlon mcpherson mcphilbin mcphillips mcpolin mcquade mcquaid mcqueen mcquilkan mcquillan
mcquillen mcquin mcquinn mcrann mcready mcroarty mcrory mcshane mcsharry mcsheehy mcteague mcternan mctiernan mctigue
mcusi mcveagh mcveigh mcvicker mcvitty mcwalter mcwaye mdaka mdakane mdladla mdlalose mdlanyoka mdlenevu mdletshe
mdluli mdlumbi mdonswa mdotshana mdunge meachair meadhra meadhrai meadog meads meaghan meagher mealaid meallain
mealoid mealoide meaney meanman meany meara mearai mearaidh mearain meardha mearlaigh mears mebarki mecheri meciar
meciarova mecik mecnunbeyov medac meddah medel medhurst medina medjahed medrala medrano medvecka medvecky medved
medvedev medvedova meehan meenaghan meenan meeres meersman meeus meeusen meftah megantara megaw megger meherremli
meherremoglu meherremzade mehigan mehloluhlaza mehrimohova mehrojov meic meidhir meidhreach meijer meili meindl
meirligh meirnigh meisch meiscill meissner meitheagain meixner mejia mejias melady melander melani melaniuk melcer
meldon melendez meler melet melia melican melichar melicharek melicharekova melicharova melicher melichercik
melichercikova melicherik melicherikova melicherova melikzade melin melka mellet mellon mellor melnik melton melville
melvin memmedli memmedquluzade memmedxanli memmedzade memon menard menchaca mendak mendes mendez mendizabal mendonca
mendoza mendyka menendez meneses mengolo mennea menon mensah mensik mensikova menthonnex mentzel menza menziwa merabet
merah meraz mercalli mercantini mercer merchel mercier mercks merckx meredith merila merilainen merisi merkas merkx
mernagh merrigan merritt mersch mertens mertz merz merzoug merzougui mesaric mesbah mescall mesic mesjasz meskill
messaoudi messina messner mestdagh meszaros metcalfe metel metella methavorakul mettler metz metzler meucci meulen
meurant meurisse meusburger mey meyer meyers meyiwa meza mezei meziane meziani mfeka mfusi mgabadeli mgabhi mgasela
mgazi mgcaleka mgenge mgilija mgobhozi mgwaba mhadaidh mhairtin mhaistir mhaoil mhaoir mhartain mhayise mheana
mhileadha mhilidh mhlabandlovu mhlambo mhlanga mhlangu mhlanya mhlongo mhlongwane mhlophe mhlungu mhoir
mhuircheartaigh mhuire mhuiris miadha miadhachain miadhaigh miah mianaigh mianain miasik miasko mical micca micetic
michael michalak michalczak michalech michalechova michalek michalekova michalica michalicova michalik michalikova
michalka michalkiewicz michalko michalkova michalski michaud michaux michel michelangeli micheletti michels michelson
micheni michiels michielsen michniak michnik michnowicz middelkoop middlemiss middleton midhe midhia midura miechowicz
miecznik miekina miekus mielcarek mielcarz mielke mieloch mierzwiak mieszala mietka miettinen mietus migala migda
migliaccio migon migwi mihalic mihalik mihalikova mihaljevic mihelcic mihelic mihhailov mihic mihoubi mijsberg mikic
mikiciuk mikita mikk mikkelsen mikkola mikkonen miklaszewicz miklavcic miklecic miklik miklikova miklos miklosko
mikloskova miklosova mikoda mikolajczyk mikolajewicz mikosz miksza mikulak mikulakova mikulandra mikulcic mikulec
mikulik mikulikova mikus mikusek mikusova milanova milas milatic milcarz milczarczyk mileada mileadha milej miletic
milevoj milewczyk milewski miley milicic milina milka millan millard millea milleadha miller millican milligan milmo
milne miloslavic milota milotic milotova miloudi milovac milroy miltenburg mimouni mimun minac minacova minayo minguez
minihan minihane minkiewicz minkina minogue miochain miocic miodek miodhachain miodhchain mionachain mionain miotke
miozga miralles miramontes miranov mirehmedov mirelemov mireles mirga mirgos miriti miro mirocha mironczuk mironiuk
mironov mironshohov miros mirosavljevic misak miscell mise mishra misiarz misiaszek misicher misiejuk misik misiko
misikova misior misiuk misiurek miskell misko miskovic miskowiec misra missoni misteal mistrik mistrikova mistry
miszkiel miszkiewicz miszkurka miszta misztela mital mitchell mitei mitek mitoraj mitschke mittal mitter mitteregger
mitterer mitterlehner mittermayr miura miya mizak mizgala mizia mjadu mjoli mjwara mkhabela mkhandlela mkhathini
mkhatshwa mkhithi mkhize mkhokeleleki mkholo mkhonza mkhumbuzi mkhungo mkhwananzi mlaba mlakar mlalane mlalazi mlambo
mlangatshe mlangeni mlawula mleczak mleczek mlinar mlinaric mlocek mlodzik mlondo mlot mlotek mlotshwa mlungisi
mlungwana mlynar mlynarik mlynarikova mlynarova mlynarz mlynczak mlynczyk mmboga mmbone mnangat mnangwe mncube mncwabe
mncwanga mngadi mngoma mngomezulu mnguni mngwemkhulu mngwengwe mnikathi mnisi mnomiya mnqamu mnqayi mnquhe mntambo
mntimande mntungwa mnyamande mnyandu mnyoni moberg mocanu moccia mocenigo mochain mochlichen mochoirghe mochoraigh
mocibob moczko modhrain modiano modig modigliani modric modugno mody moechlichen moen moenen moens moensendijk moerman
moerth mofardin moffatt moffit mogain mogaka mogeni mogensen mogere mogherini moghrain mogire mohamed mohammad
mohammadi mohammed mohammedi mohamud mohan mohanty mohaupt moher mohinurova mohlaroyimova mohr moidhe moilanen moineal
moiniol moirin moisio moithide moj mojica mojsa mojzis mojzisova mokadem mokaya mokhtari mokrane mokrani mokros
mokrosova mokua mokwa molak molegraaf molek molesini molga molin moliner molins molitor molka moller molloy molnar
moloney molraoghain molyneux momanyi momberg monachain monaghan monagle monahan moncada mondaca mondadori mondaini
mondise mondragon monduzzi monfort mongain mongan mongare monghaile monicelli moniuszko monkiewicz monnard monnet
monney monnier mononen monreal monroe monroy monsalve montague montalban montalcini montalti montalvo montanariello
montandon montanelli montanez montano montecchi montecino montecinos monteiro montemayor montenegro montesano
montesinos montessori monteverdi montgomery montoya montserrat mook moone mooney moore moosbrugger moraa morachain
moraes morahan morain moraleda moran morand morandi morandini morante morard morata moravcik moravcikova moravcova
moravec moravecova morawiak morawo morcinek mordak mordal mordha moreau moreels moreira morek morell morellato moreno
moresi moretti morgagni morgala morgan moriarty moric moricova morin morissette moritz morka morlacchi morley mornane
moroney morosini morova moroz morpurgo morricone morrin morris morrison morrissey morrocco morsli mortati mortensen
morth mortimer mortka morton morucci morvan moryc morys moschino mosciski mose mosemann moses moseti mosiolek moskalik
moslavac mosley mosquera mostefaoui mostek mosur motak motha mothain mothair mottet mottus moturi motycka motyckova
motyka motykova moulay moureau mourib mousel moussaoui moy moyano moyer moylan moynihan mozart mozdzierz mpangazitha
mpanza mphahlwa mphankomo mphazima mphemba mphephethwa mpikela mpila mpofana mpumuza mpungose mpunzana mqadi mqungebe
mraoiligh mraovic mrazek mrazekova mrazik mrazikova mrazka mrazko mrazkova mrazova mriosain mroczko mrotek mroz mrozek
mrozowicz msamkhulu msane msani mseleku mshazi mshengu mshibe mshikela mshikila mshiyane msibi msimang msindazwe
msokazi msomi msuthu msuya msweli mszyca mthabela mthalane mthanti mthembu mthethwa mthimkhulu mthinti mthiya mthiyane
mthombeni mthonti mtimande mtolo mtshali mtumaseli mtuswa muadaigh muange muarain muasya mubinova muc muchangi muchemi
mucheru muchira muchiri muchoki muchova muchui mucka mucko mudgway mudlaff mudri mudronja muehlbacher muehlberger
muehlboeck muehle muelichen mueller muellner muema muendo mueni mugabhain mugain mugambi muganli mugendi mugica mugo
mugure muhammadaliyev muhammadaminov muhammadamirov muhammadayubov muhammadazizov muhammadov muhammadrizoyev
muhammadsafoev muhammadsodiqov muhammadsolihov muhammadumarov muhammadyasinov muhammadyusupov muhammadziyoev muhia
muhlbacher muhlberger muhlbock muhle muhonen muhonja muhoro muhovic muhr muhsinova muhumed muia muichille muigai
muighe muijs muilcin muilleagain muilleoir muilligh muimhneachain muimhnigh muimi muinde muindi muineachain muineog
muinghile muinilligh muinneachain muinnile muircheartaigh muireadhaigh muireagain muireain muirean muireann muirgeain
muirgheasa muirgheasain muirighthe muiris muirithe muirneachain muirthile muirthin muiruri muizzova mukami mukherjee
mukhopadhyay mukhwana mukiri mukoya muktar mukundi mulain mularz mulawa mulcahy mulcair mulder muldoon muldowney mulei
mulgrave mulgrew mulhare mulhern mulichen mulinge mulkerrin mullaghan mullain mullala mullaly mullan mullane mullaney
mullany mullarkey mullen muller mullerova mullery mulligan mullin mullins mullner mullooly mullooney mulloughney
mulloy mulongo mulqueen mulqueeny mulrain mulrooney mulroy mulry mulryan mulvany mulvenna mulvey mulvihill mulvin
mulvy mulwa mulyani mumba mumbe mumbi mumbua mumo mumtozova munari mundia munene munga mungai munguia munguti muniak
munisayeva muniz munnelly munoz munro munroe munshi munyao munyi munyiva munyoki munyua munywoki muoki murach
murachain murachu murae muraguri murakami murangiri muraoile murat muratovic muraya murazik murchadha murchaidhe
murchain murchu murcia murdoch mureithi murgas murgasova murghaile murialdo murigi muriithi murillo murimi murin
murinova muriset murithi muriuki muriungi murnain murnane murnin murodov murphy murraigh murray murri murrihy
mursalinaeva murtagh murthuile murthy murty muru murugi murunga murungi murvetqizi musabeyov musabeyova musatti musau
musaxanli musazade muscet musee musembi musfirayeva mushtariyeva musial musiala musil musila musili musilova musimbi
musiolik muskala muslimaeva muslimov mustac mustafa mustafayev mustapha mustapic mustofa mustonen musumba musungu musy
musya musyimi musyoka musyoki mutahi mutanu mutegi mutembei mutemi mutethia muteti muthama muthami muthee muthengi
mutheu muthiani muthike muthini muthoka muthomi muthoni muthui muthuri mutia mutie mutinda mutindi mutio mutiso
mutisya mutti mutugi mutuku mutuma mutune mutunga mutungi muturi mutwiri muuo muur muursepp muxlisayeva muxtaroglu
muya muynck muzayyanova muzdalifayeva muzic muzina mvelase mveni mvubu mvuyana mwadime mwai mwaka mwakio mwalimu
mwamburi mwandla mwangangi mwangi mwania mwaniki mwanza mwanzia mwathi mwaura mwelase mwema mwenda mwende mwendia
mwendwa mwero mwihaki mwikali mwinyi mwinzi mwirigi mwita mwiti mwololo mwongela mwongeli mycek mydlak mydlarz mydlo
mydlova myeni myers myeza myga myhre myk myklebust myles myllymaki myrcha myrcik mysiak mysior myszak myszk myszor
mytnik mytych mzila mzilankatha mzileni mzimela mzizi mzobe mzolo mzomba mzoneli mzukase mzulwini mzungu mzyk naail
nababan nabeel nabialek nabih nabwire naccari nacinovic naczk nadeau nadeem nadhraigh nadig nadkarni naeem naef
naegele naescher naess naessens naf nafula nafuna nagar nagarajan nagi nagioglu nagl naglik nagorka nagy nagys naibei
naidu naik naili nailin nainggolan nair najam najeeb najera najmudin nakagawa nakajima nakamura nakhumicha nakic nala
nalazek nalecz nalepka nalepkova nalewajek nalewajko naliaka nallon nally nalty namaga namysl namyslo nanda nandisa
nandwa nangle nanjala naoidheanain naomh naomi napitupulu naradhaigh naraigh narain narang narasimhan narayan
narayanan narozna narozny narpati narula narusis narvaez nasambu nascher naser naserian nash nashiruddin nasiadka
nasimiyu naslund nasri nastaj nastaly nasyiah nasyidah natanek natarajan nath natsir natt naughton naujokas naumiuk
naumov nauseda navara navarova navarrete navarria navarro navas navez navone navratil navratilova nawoj nawrocki
nawrotek nayak nayar naylor nazar nazareth nazarewicz nazari nazario nazarko nazarov nazimek ncala ncama ncanana
ncongwane ncube ncusi ncwaba ncwane ndaba ndabandaba ndabansele ndabase ndabezitha ndambuki ndandali ndanu ndawo
ndawonde ndege ndegwa nderitu ndichu ndiema ndima ndimande ndinda ndinisa ndirangu ndiritu ndiwa ndiyema ndlala
ndlandla ndlangamandla ndlanya ndlanzi ndlela ndlondlo ndlovu ndolo ndondakusuka ndonga ndoro ndosi nduati nduku nduli
ndunda ndunge ndungu nduta ndwandwe ndwiga neabhail neacail neachtain neal nealon neancol nearaigh neary nebibeyli
nebioglu nebiqizi nebot necci nederlotharingen nedermeijer nedic nedjar nedzi needham neehan neelan neelin neenan
neerachapong negele negron nehring neilan neilian neill neilson neira neirynck nekesa neligan nelima nelis nelissen
nemcova nemec nemecek nemeckova nemes nemeth nenzi nerger nerimanov nerimanova nesibova nesirli neska nesterowicz
nestorowicz neubacher neubauer neugebauer neuhauser neuhold neulinger neumann neumayer neumayr neumeister neumueller
neumuller neuner neureiter neureuther neuschaefer neuschafer neustrie neuteboom neuville neuwirth neuzerling nevala
nevalainen nevarez neville nevin newman neyens neylon nezerli nezirli nezirova ngala nganga ngao ngari ngaruiya ngatia
ngazitha ngcamane ngcamu ngcemu ngcobo ngcolosi ngeard ngei ngema ngeno ngetich ngiba ngidi ngige ngigi ngina ngobese
ngobisi ngomane ngome ngonini ngotho ngotsha ngubane ngubeni ngugi ngui ngumbao ngungunyana ngunjiri ngure nguyen
ngwane ngwazi ngwekazi ngwenya nhlabathi nhlane nhlanhla nhlanhlampofu nhlapho nhleko nhlengethwa niadh niaidh
niallagain niallain niallghais niallghuis nianain niathain nibali nicaise nicewicz nicholas nicholls nichols nicholson
nicolas nicolau nicolay nicoletti nicolini nicolucci nieborak niebudek niechcial niecko niedbal niederl niedojadlo
niedospial niedzwiadek nieh nielsen niemczuk niemeier niemela niemi nieminen niemira nienow nieradko nieradzik
niermann nieroda niescior niescioruk niesporek nieszporek nieuwenhuijsen nieuwstraten nieves nievo niewiara niewola
nigam nigg niggli nihoe niiranen niit nijman nijs nikel nikiforov nikitin niklasson niklewicz nikolaev nikolajuk
nikolaus nikolic niksa nikula niland nilsen nilsson nilufarova nimac nimwegen ninalowo niocail nioclais nipp niquille
niscoromni nisevic nishimura niskanen nissinen nistor nita nitek nitkiewicz nitrova nitti nitto nitzsche niu nixon
nizet nizetic niznanska niznansky njagi njambi njapha njau njenga njeri njeru njihia njiki njinji njiru njogu njoka
njoki njoku njomane njoroge njue njuguna njuki nkabinde nkala nkamzwayo nkansa nkansah nkatha nkirote nkomo nkomose
nkomoye nkonyeni nkosi nkrumah nkumane nkundlande nkwakha nkwali nkwaliyenkosi nkwanyana nnamani noack nobauer nocek
noculak nodanga nodlomo noebauer nogantshi nogiec nogla nogues nohlmans nojek nojman nolan nolcini nollee nolty
nombela nombhoco nomm nomme nommik nomndayi nomvuma nondaba nondlela nonduma nongalaza nongalo nonis nonkosi
nonkululeko nontanda nontuli nonyana noonan noone noor noordeloos noordijk noordmark noort norac noraidh norambuena
norberg norbiato nordberg nordgren nordin nordio nordlander nordlund nordqvist nordstrom noren norgaard norgren
noriega norlin norling norman norramon norris norrman norry northeim norton nosbusch nosiglia noszczyk notarbartolo
notova nouar noui nouri nousiainen novaes novak novakova novaro novikov novitasari novoa novosel novota novotna
novotny nowacki nowak nowakowski nowanqa nowek nowicki nowotka nowotnik nowotny nowrot nozimova nozka nozulu nqumela
nsele nsia nsibande nsibanyoni nsindane nsukuza ntaka ntamonde ntanzi ntenga nthenya nthiga nti ntiamoa ntim ntinyari
ntombela ntsele ntshalintshali ntshangase ntshingila ntshiza ntuli nuadhain nuadhan nuallain nuanain nuffel nugent
nugnes nugroho nuin nulty nunain nunes nunez nunne nuraini nurdiyanti nurek nureli nuriyeva nurkiewicz nurm nurmi
nurminen nurmuhammadov nussbaumer nussle nusslin nuut nuutinen nuwenhijsen nuwenhuijzen nuwenhuse nuwenhuysen nuyts
nwachukwu nwosu nxamalala nxasana nxele nxumalo nyaako nyaakoaa nyaboke nyabuti nyabuto nyaga nyagaka nyaguthii nyakio
nyakundi nyale nyamai nyamawi nyambane nyambose nyambu nyambura nyame nyamu nyamweya nyanchama nyanda nyandeni
nyangaresi nyangau nyangweso nyantakyi nyathi nyawa nyawira nyawo nyawokhulu nyawose nyazitla nyberg nyc nyembe
nyembezi nyeuwenhuysen nygard nygren nyhan nyide nyk nykanen nylander nylen nylund nyman nyoike nyokabi nyokayebululu
nyongesa nyongwana nys nyssen nystrom nytko nzai nzama nzamela nzau nzilani nzima nzimande nzimase nzioka nzioki nzisa
nzomo nzuki nzuza obama obando obara obare obarzanek obasanjo obeirn obeirne obeng oberbrunner oberg oberhauser
oberhofer oberleitner obermayr obermueller obermuller oberndorfer oberweis obiala obiero obonyo oboyle obradovic
obrassil obratov obrazil obrennan obrien obroinin obrown obryan obryen obst obsut obsutova obuchowicz obuya obyrne
ocadden ocafferky ocalan ocallaghan ocampo ocana ocarolan ocarroll ocasey ocasio ocassidy ocenas ocenasova ochab ochal
ochieng ochnik ochnio ochoa ochola ochota ochten ochwat ocleary oclery oconnell oconner oconnor ocrohan ocrowley
ocurry oczko oczkowicz odaly odea odegard odera odero oderwald odescalchi odetola odevanney odevenny odhiambo odinaeva
odinga odira odiwuor odobasic odoherty odom odongo odonnell odonoghue odonohoe odonovan odowd odoyo odriscoll
odrzywolek oduffy odunsi oduor oduori odwyer oehri oemencs oennen oestrovsky ofarrell ofarrelly offredi oflaherty
oflynn ofner ofori ofosu ofreil ofriel ogada ogain ogallagher ogara ogawa ogbuehi ogega oger ogeto ogindan oginga
oginni oglaza ogola ogoldrick ogolla ogonek ogorman ogowan ograbek ogrady ogrodowicz ogrowney ogulana ogunbamigbe
ogunbiyi ogunbo ogunde ogunleye ogunwobi ogunyeye ogutu ogweno ohagan ohaire ohalloran ohanlon ohanrahan ohara ohare
ohaughey ohea ohegarty ohehir oherlihy ohickey ohiggins ohlsson ohman ohora ohoulihan ohri ohurley ohussey oibicin
oikarinen oilifir oinonen oirchinnigh oireachtaigh oirschot oisin oispuu oistigin oitir oja ojala ojanen ojaste ojeda
ojiambo ojua ojukwu ojwang okada okafor okamoto okane okearney okech okeefe okeeffe okeke okello okelly okelo okemwa
okennedy oketch okeyo okieve okinyi okla okon okongo okonkwo okoro okoth okraska oks oksanen oktaviani okuku okumu
okuneva okyere olabode oladipupo olah olaiya olander olas olasupo olate olausson olave olawale olaya olbrych olchawa
olea olearczyk oleary olejniczak olejnik oleksa oleksak oleksiewicz oleksik oleksiuk olesen olesiejuk olesk
oleskiewicz oleszczak oleszko olewniczak olguin oliboni olinger olivares olivarez olivas oliveira oliver oliveras
olivetti olko olkowicz oller ollikainen ollila ollivier oloan olofsson oloo olooney oloughlin oloughlinn olowokeere
oloyede olsen olson olsson olst olszewski olszowa olszyna olthof olubode olugbayila olujimi olukotun olukunga oluoch
olusanya oluwagbemi olvera olykan omahoney omahony omair omalley omani omar omara omari ombasa ombati ombui omeara
omeir omidina ominova omiotek omma ommeren omojola omollo omolo omondi omooney omoore omotoso omran omullan omurnaghan
omwenga omweri omwoyo onate ondari ondiek ondieki onditi ondras ondrasek ondrasekova ondrasik ondrasikova ondrasova
ondrejka ondrejko ondrejkova ondrejkovic ondrejkovicova ondricka ondrus ondrusek ondrusekova ondruska ondrusko
ondruskova ondrusova oneal oneill onge ongeri onio onisto onjengenyamazane onoh onolan onsongo ontiveros onwuka
onyancha onyango onyiego ooko oommen ooste oostendorp oosterhek oosterhout oostveen ooyen opalach oparinde opazo
opiola opiyo opizzi oplustil oplustilova opmans opoka opoku oppong oprea opuku opyrchal oquendo orafferty orahilly
oralaigh orav orawiec orban orbanic ordenes ordonez oreardon oregan oreilly orellana orengo oreskovic org organisciak
oriordan orjuela orkisz orleans orlic orlik orlikova orlov orlovic orlowski orman ormeno ormsby orn ornat ornelas
orooney orosco orosz orourke orozco orpel orr orrego orsini orsolic orsos orsulic orszulik orta ortega ortese ortiz
ortmann ortner ortolani ortuno oruane orucov orwa orwat oryan orzechowski orzeszek osborn osborne oscair oscannell
osei osgair oshannon osharkey oshaughnessy oshea osheehan osheil oshiel oshin oshodi osiadacz osial osica osiemo osik
osinski osipiuk osipowicz osiyeva oska oskarsson osko oskroba oslizlo osman osojca osorio osoro ospelt ospina ospino
ossama ossandon ossani osses ossipov ossola ostafin ostapczuk ostapiuk ostasz ostberg osterberg ostergaard osterhoudt
ostermann ostinelli ostling ostlund ostman ostrega ostrowski osullivan osuntokun oswald osweeney oszust ota otabekov
otcenas otcenasova oti otiende otieno otierney otiwa otmani otogher otoole otremba ott otte ottino ottosson otuo ouali
ouchene oudewater ouellet ouko ouma oun ounapuu ouwerkerk ovadia ovalle overdijk overeem overgaard oviedo owais
owczarczak owczarek owen owens owino owiti owokoniran owolabi owoyemi owsiak owsianka owsiany owuor owusu owusuwaa
oyadiran oyaifo oyarce oyaro oyarzo oyarzun oyekan oyeniyi oyetoro oyeyemi oyinlola oyoo oyshayeva oyugi oza ozieblo
ozimec ozuna paakkonen paananen paavilainen paavola pabis pabisiak pabon paccot pacelli pacetti pacewicz pacheco
"""
