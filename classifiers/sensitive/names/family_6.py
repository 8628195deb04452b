"""Family names in small Latin letters without marks, part 6; from the lists of Faker (MIT licence), frozen."""

FAMILY_6 = """
pacher pachla pachler pachnik pacholak pacholczak pacholek pacholik pachoud pachowicz pachuta pacia pacillo pacocha
pacomio pacura pacyga paczos padberg padlo padmanabhan padmasari paegle paepe paertzelt paez paffrath pagac pagacz
paganini pagliaro pagnotto paidin paier paimo pairceir paiva pajda pajdak pajek pajer pajerova paju pajula pajunen
pajur pakarinen pakos pakosz pala palacios palak palastri palau palega palej palen palgan palica paliga palka palko
palkova palkovic palkovicova palladio pallares pallo pallova palman palmer palmgren palmisano palmqvist palomaki
palomares palonek palov palova palovcik palovcikova palovic palovicova palovova palsson paltrinieri palu paluch
paluchova palumbo paluszak palyga pamic pammer panasewicz panasiewicz panatta pancerz panchal pandey panduric pandya
pangestu paniagua panicucci panicz panov pantoja panus panzera pao paoletti paolini paolucci paor papafava papak
paparic papetti papp paprotny paquay paquin paquot paradi parafiniuk parekh pareto parijs parikh parini parisi
parisian parkes parkin parkitna parkitny parkkinen parmar parmentier parmer parmitano parn parna parnpuu parpinel
parraguez parri parrish partanen partel partlainn partzelt paruta parviainen parys parzer parzonka parzyszek pasanen
pascarella paschoud pasciak pasek pasekova pasiak pasich pasieczna pasierbek pasiut paska pasko paskova pasman pasnik
pasolini pasquier passalacqua passchiers pasten pastine pastucha pastula pastuszek pastuszko pasuk paszkowiak
pasztaleniec pasztor pataki patalas patberg patchett patel paten paterson pathak patil patino patla patoka patola
paton patora patrick patrzalek patterson patton pattyn patyna paucek pauer pauk pauko paukova paulauskas paulicek
paulicekova paulik paulikova paulitsch paulovic paulovicova paulsen paulsson paulus pauly pausini pauwels pavanello
pavarotti pavel pavelek pavelekova pavelic pavelka pavelko pavelkova pavelova pavert pavic pavicic pavin pavka pavko
pavkova pavkovic pavlic pavlicek pavlicekova pavlicko pavlik pavlikova pavlikovska pavlikovsky pavlin pavlo pavlov
pavlova pavlovic pavlovicova pavlovova pavol pavolova pavuk pavukova pawela pawelkiewicz pawelko pawlaczek pawlak
pawliczak pawliczek pawlik pawliszyn pawlonka pawlos pawlowski pawlukiewicz payet payne pazdan pazdziora pazera pazik
pazola pazos peano pearce pearson peatain pechel peciak pecnik pecotic pecur pederiva pedersen pedersoli pedisic
pedrak pedraza pedrazzini pedroni pedroza pedrycz pedzik peeters peham peharda pehkonen pei peiffer peircin peiro
peitrequin peixoto pekkala pekkarinen peksa pelaez pelayo pelikan pelikanova pelka pelkonen pellicer peltier peltola
peltonen peltoniemi penahov penaloza penalver penas pendl peng penic penkala pennanen pennetta pennington penttila
penttinen penz perak perala perales peranda perano percic perck perczak perdomo perea pereira perello perera peres
pereyra perez pergande pergolesi peric perini perisic perka perkins perko perkona perkons perkov perkovic perlik
permadi permata permchart pernak perner peron peronne peros perozzo perreault perret perri perrier perrin perrono
perrot perry persijn persson pertile pertini pertiwi pertl perusko peruzzi pesa pesendorfer pesic peska pesko peskova
pesonen peszko petek peterlik peterse petersen peterson petersson petitjean petralli petrassi petrauskas petric
petricevic petrocelli petrov petrova petrovic petrovicka petrovicky petrucci petrucelli petruska petruskova petruzzi
petryk pettai pettersen pettersson petz peukert peyton pezda pezzali pfannerstill pfeffer pfeifer pfister pfleger
phadraig phaidin phakathi phakathwayo pham phartholain phartolain phathwayo phayre phearsain phelan phelps phetha
phethela phewa phikela philban philbin philib philip philipp philippart philippe phillips phillipsen phingoshe phoil
phoseka phoswa phungula phusilarungrueng phuthini piacentini pianduangsri pianka piascik piasecki piaseczna
piatkiewicz piazzi piccand piccinni piccio pich pichardo piche picheta pichler pichon pichpandecha pickering pieber
piechna piechura pieczarka pieczyrak piegza piejko piekacz piekara piekarek piekart pielach pielech pielka pierard
pierchala pierrard pierret piersa pierson pierz pierzak piesik piestrzeniewicz pieszak pieters pietila pietrak
pietrangeli pietras pietrasiak pietrasz pietraszkiewicz pietrek pietrewicz pietrus pietrusiak pietrusiewicz pietryga
pietrzak piette pigafetta piggott pignatti pigott pigula pihelgas pihl pihlak piho piir piirainen piirsalu pika
pikatsingkorn pikec pikk pikor pikova piksa pikula pilarek pilbin pilich pilipczuk piljek pillay pilz pinamonte
pincheira pincherle pinder pindor pindral pineiro pingle pinilla pininfarina pinol pintaric pioch piogoid piorek
piotain piotrak piotrkowicz piotrowiak piotrowski piovani pirandello pirard pirc pircher pirelli piret pirinen pirker
pirlot pirnat piron pirotte pirson pisacane pisaroni piskor pison pistoletto pisut pisutova piszcz pitala pitanuwat
pitek pitkanen pittman pitts pitula pitura piwek piwowarek pizarro pizon pizzamano pizzetti pizziol pkemoi pla planeta
plantak plantard plantek plaskota plath platini plattner platzer plaucha plauchova plavec plavecova plavucha
plavuchova plazanin plch plchova pleban plebanek pleimeann pleimionn plekancova plekanec plese plesivcova plesivec
pleskot plesniak pletschette plewnia plich plizga plocharczyk plocienniczak plodzien plona ploom ploskonka plourde
pluijm pniak poblete pochopien pochron pociask pocius poder podeszwa podgorna podgorny podhradska podhradsky
podkonicka podkonicky podkowa podlesna podniece podnieks podra podsiadla podsiedlik poelitz poell poelmans poelzl
poerio poeschl pogacnik pogorzelec pohjola pohl poil pointner pokas pokorna pokorny pokos pokrzywa pokuaa pokusa polak
polakiewicz polakova polanco polani polasik polaszek polauaypon polchlopek pold poldma poldmaa polesel poleszak polet
poletek polewka polfliet poliak poliakova polic policht politowicz politz polizzi poljak poljakov pollakova pollanen
pollard pollet pollich pollu polnik polom polonijo polovic polpo polzer polzl pomaa pometta ponci poncin pongpanitch
pongrac pontecorvo poole poom popescu popielarczyk popov popovic poppel porcellato poreda poropat porras portka
portmann porubjak porubjakova porwol porzio porzucek posalee posch poschl poska poslon posluszna posluszny posmyk
posnik pospiech pospisil pospisilova postl postma potaczek potega pothanun potocnik potoczek potoczna potts potvin
potyrala poucke poulin poulsen pouros pouw povilonis powala powalka powazka powell powierza powlowski pozder pozega
pozzecco praagh prabhakar prabhu prabowo prachayaroch pracz praczyk pradana pradhan pradipta praet prager prakalpawong
prakasa prakash pranowo prantl praoidheail prasad prasasta prasek prasetya prasetyo prashad prastuti pratama pratesi
pratiwi prats pratt prawdzik praxmarer prayoga prayoonhong prazmo prazuch predovan predovic preiss prejs prelec prem
prempeh prendergast prenner prentice preocanin preston preuss prevost prial pribanic priede priedite prieditis
primozic pringle prinz priondargas priondragais priongaloid priselac pritchard priuli proc procek proch prochazkova
prochownik procter proell prohaska proinnsias prokop prokopczuk prokopczyk prokopiak prokurat proll pronobis prosacco
prostak protasiuk proulx prouse provencher prpic prskalo prtenjaca pruchnik prucnal pruitt pruschke pruul pruvost
pryal prygiel pryk prystupa pryszcz przeklasa przekop przekwas przenioslo przewloka przewozna przewozniak przewoznik
przewozny przybycien przybylski przybys przystupa pszczolka ptok puc pucci puccini puch pucher puchner pudelek
pudjiastuti puehringer puentes pugh pugliese puglisi puhakka puharic puhringer puig puirseal pujol pukk puklus
puklusova pula puljiz pulka pulkkinen pundel puntigam punz pupak pupakova pupek puranen purcell purdy purina purins
purmale purmals purnawati purohit purwanti puscasu puskar puskaric puskarova puskova puspasari puspita pusz putek
putinja putra puusepp puustinen puvi pyc pych pyda pyrkosz pyrz pys pysz pyszczek pyszka pyszny pytko pytlarz pyza
pyzel pyziak qaasim qabeel qabiloglu qadar qadeer qafarov qafurbeyli qahtan qaim qais qarabagli qaseem qasif qasimov
qedirzade qehremanli qenizade qian qiao qin qiu qoculu qomazitha qosali quadir quaide qualter quartey queally queenane
querini querol quevedo quezada quigley quigney quillinan quilty quin quinlan quinlivan quinn quinney quinny quinones
quinonez quintanilla quinteros quintus quirke quiroga quiros quiroz quispe quitzon qurbanli qurbanov qusay qutaybah
qutqasinli qwabe raab raadik raaghib raakin raamat raashid raatib raatikainen rabah rabar rabb rabbani rabbitte rabee
rabhartaigh rabhi rabhlaigh rabiah rabiej rabitsch rabl rachedi rachtagain rackham racz raczkiewicz radel radelic
rademaker radenovic radhakrishnan radic radinovic radisch radke radko radl radman radocaj radojkovic radolovic
radosevic radovic radzewicz radziewicz radzio raed raedel rael raemdonck raes raeymaekers rafay rafeek rafferty rafi
raftery raftis ragan raghaill raghaille raghallaigh raghavan raghna raghnaill ragus raguz rahal rahayu raheel rahija
rahilly rahimah rahman rahmani rahmawati rahmoune rahmouni raidma raifearta raifteiri raighill raighilligh raighle
raighne raight raigne raimondi rainne raisanen raith raithbheartaigh raithile raj rajagopal rajagopalan rajala rajan
rajasa rajata rajch rajchel rajcic rajczak rajczyk rajda rajh rajman rajn rajtar raju rakela rakova rakovan rakovanova
rakuljic rakus raleigh raljevic rallaigh ramachandran ramadhan ramaekers ramaker ramakrishnan raman ramanathan
ramaswamy ramazzotti ramdani ramdedovic ramesh ramirez ramos ramsak ramsauer ramsay ramsey ranaigh randall randazzo
randhawa randles randmaa randoja randolph raney ranganathan rangel ranta rantala rantanen rao raol rapisardi rappaz
rapraz rasala rasanen raseta rashid rasic rask raskin rasmussen raspor rastelli rastija rastoder rastogi raszkiewicz
ratajczak ratemo rath rathaile rathallaigh ratka ratke ratsep ratta rattigan raty rauch raud raudsepp rauhala raurica
rausch rauscher rauter rautiainen rautio ravaglioli raval ravn rawa rawley rayel rayhonova raymond raynaud rayner
raynor rayyonova razniak razny razo razov rduch reachtabhair reachtabhra reachtagain reachtain reachtair reachtaire
reachtar reachtuire reade reagain reamoinn reamonn reanachain reannachain reardon reavy rebane rebic rebis recer
recers rechberger reckinger recko recte reddin reddy redi redican reding redl redmond reede reese regan regnier
rehimli rehimov rehmanova rehn rehorst reichel reichl reichmann reid reidy reig reijers reill reilly reimann reimes
reinbacher reindl reinert reinger reinhardt reinikainen reinisch reinprecht reinsalu reinthaler reischl reiser reising
reisinger reisner reitbauer reiter reiterer reithil reithofer reitinger rej rejek rejmak rejmer rejniak remacle
rembacz rembisz remmel remy renaud rendulic renehan rengifo rensi renson renteria renzi repiska repisky requena
resanovic resch resendez resnik respighi restrepo resulzade reszke retamales rettenbacher revilla reyes reyna reynaert
reynaud reynders reynell reynolds reynoldson reynoso rezende rezig rezler rezmer rhatigan rhattigan rheineck rhodes
riabhaigh riagain riain riallaigh riardain riascos ribaric ribas ribeiro ribic ribicic ricart riccardi riccati ricci
ricciardi richardova richardson richey richie richmond richtar richtarova rickard ricko ricolfi ridire rieder riedl
riedler riedmann rieger riegler riehl riekstina riekstins riener rienzo riepl riera rieser riffo rigaux riggs righi
rigney riha rihova riihimaki riikonen rijcken rijetkovic rijnsbergen rijntjes rijthoven rikke riley rinaldi riney
ringhofer rinn rinner rintala rioba riocaird riogain riogh rioghbhardain riojas riollain riordain riordan riou rioux
ripoll rippey rippin riquelme ris risa risch risek riska risko riskova rismondo riso risova rissanen risteard ritacca
ritchie ritosa rius rivard rivero riveros riyanti rizzo rizzoli roache roarke roarty robadey robaszkiewicz robb
robbins robbrechts robel roberge roberson robertson robertsson robeson robhachain robhartaigh robi robinson robitaille
robiyayeva robles robson rocamora rocca roccabonella rochain rochowiak roczniak rodachain rodai rodaigh rodain rodarte
rodden roddy rodenas rodgers rodrigez rodrigo rodrigue rodrigues rodriquez rodzen roeck roehrdanz roehricht roelandt
roels roemer roero roerricht roessink roessler rogacz rogahn rogal rogerson rogiers rogosic rogowski rogula rohaan
rohac rohacek rohacekova rohacik rohacikova rohacova rohan rohde rohleder rohrdanz rohrer rohricht rohrmoser roht
rohtla roibin roig roijen roisde roiste roithleain roj rojas rojek rojekova rojka rojko rojkova rojnic rolain rolak
roland roldan rolek rolfson rolland rollinger rollins rolon rom romagnoli romaguera romancik romancikova romanczyk
romanens romaniak romankiewicz romanov romanowski rombaut rombouts romejko romer romero romeu romijn romiti romova
rompaey ronain ronan ronayne roncalli ronkainen ronkko ronning rono ronoh roob roodesteijn rooij rooney roose roosen
roosenboom roosileht roover ropiak rorat rorricht rosales rosell rosello rosemann rosen rosenbaum rosenberg
rosenberger rosengren rosenow rosenqvist rosiello rosina rosinova roskosz roskoth roslon rosmini rosner rosolek rosova
ross rosseel rosselat rosselet rossellat rosselli rossellini rossello rossi rossini rossiter rossler rossmann rossum
roszkiewicz roszko roth rothallaigh rothlainn rotich rottensteiner rotteveel rottiers roukes roura rourke rousseaux
roussel rousset rouwenhorst rouwhorst rovira rovsenov rowe rowland rowlands rowley roy roybal royer rozak rozas
rozewicz rozic rozite rozitis roziyayeva rozman rozmiarek rozumek rozynek ruachain ruadhain ruadhainn ruadhchain
ruaidhe ruaidhin ruaidhinn ruaidhri ruain ruairc ruanadha ruanai ruanaidhe ruanain ruane rubacha rubaj rubben rubbia
rubene rubenis ruberto rubesa rubik rubikova rubilar rubin rubinic ruchala rudaigh rudden rudkins rudolf rudolph
rudowicz rudyk rudzik rudzite rudzitis ruecker rueegg ruegg ruffini rufus rufusova ruggeri ruggieri rugut ruhshonova
ruijs ruiseal ruiz rukavina ruman rumaysayeva rumjantsev rumora runaidhe runolfsdottir runolfsson runte runu
ruotsalainen rupnik rupp ruppersberger ruppert ruqiyayeva rurarz rurka rusiniak rusko ruskova rusnak rusnakova rusova
russel russell rusticucci ruszczak ruszel rutherford rutkowski ruto rutowicz rutten rutto ruud ruus ruuskanen ruutel
ruwa ruzicka ruzickova ryan rybar rybarik rybarikova rybarova rybnicek rybnicekova rybus rycerz rychcik rychel rychert
ryck rycke ryczko rydberg ryden ryder ryfa rygula rykala ryle rymarz ryndak rynn rynne rysa ryska rysko ryskova rysova
rysz ryszkiewicz rytkonen ryynanen ryznar rzaca rzaquluzade rzeszut rzeszutko rzezniczak rzezniczek rzonca rzucidlo
saabir saad saadi saafir saahir saajid saal saalim saaqib saar saare saarela saari saarinen saariyah saastamoinen
saavedra sabah sabak sabala sabater sabatini sabbatini sabbe sabeeh sabelo sabharwal sabil sabinova sabiq sabljak
sabol saboor sabotic sabri sabrinova sabur saburah sacharczuk sachdev sachdeva saci saczuk sadan sadaqat saddamov sade
sadeed sadej sadiqov sadixov sadixova sadiyeva sadlak sadlik sadlocha sadoch sadownik sadowski sadowy sadura sady
sadza saefullah saelens saenz saether saez safak saffi safinayeva safitri safiyeva safoaa safronov sagar sagese
sagmeister sagnelli sagredo saha sahbuzlu sahli sahlin sahni sahota sahraoui sahsuvarli saidani saidi saidov saidova
saidu sailer saina saini sainio sainz sairseal saito saitoti saiz saj sajda sajewicz sajnog sakac sakalauskas sakamoto
sakarya sakinayeva saks saksen sakwa salach salah salahudin salaj salajka salajkova salajova salako salamoglu salandra
salat salawa salazar salcher salcido saldana saldias saldivar saldivia saleh salem salgari salhi salic salieri salim
sallinen salm salmela salmen salminen salohiddinov salom salomaa salomon salomonsson salonen salopek salu saluda
salumae salumets salva salvemini salvini salwin salz salzer salzmann samandarov samaniego samel samele samelova sameya
sami samiloglu samilov saminova samirov samirova samiyeva sammer sammon sammy samoei samol samoraj samosir sampaio
sampath samper sampson samra samson samsonova samuel samuelova samuelsson samul samulak samwel samyn sanabria sanches
sanchez sandanezwe sandberg sandell sanderson sandgren sandhu sandi sandin sandor sandoval sandoz sandstrom sandvik
sanetra sanford sangha sanghvi sanguineti sangwani sangweni sanhueza sanitra sanitrova sanjarov sanjuan sankar
sankaran sankiewicz sanmartin sanmiguel sansoni sansonnens santacruz santamaria santana santibanez santic santillan
santner santorio santoro santos santoso sanudo sanz saoraidhe saors saoudi sapala sapeta saptono saputra sarabia saraf
saragat saragih sarap sarapuu sardelic sardorov sargac saric sarkan sarkanova sarkar sarkozi sarlija sarma sarneel
sarniak sarosiek sarota sarpong sarraf sarsfield saruni sarv sarvarov sarvinozova sasak sasaki sasiadek sastry
saternus sathe satherley satora satriani satta satterfield sattler saucedo saudan saul sauli saulite saulitis saunders
sauro savard saveljev savoie savolainen savorgnan sawayn sawe sawhney sawicki sawko saxena sayah sayers sayyid
sbarbaro scalaidhe scalaighe scalera scalfaro scallaigh scallan scallon scally scamarcio scanaill scandone scanlain
scanlan scanlon scannail scannaill scannell scannlain scaramucci scarfoglio scarlatti scarponi sceachain sceallain
schaack schachinger schachner schadler schaedler schaefer schaeffer schaer schaerer schafer schaffer schagen schaller
schamberger schandl schank schantl schar scharer scharinger scharroo schartner schartz schatteleijn schatz schatzl
schaub schauer schaus scheffers scheibe scheiber scheidegger scheidl schellekens schepens scherer scherms scherr
scherrer scherz scherzer scheucher scheuermann schevinghuizen schiaparelli schiavone schicchi schiestl schiffer
schilcher schiltz schimpl schinagl schindler schinke schinner schinnerl schintgen schlatter schlauchin schleich
schlesser schloegl schlogl schlosser schmeler schmid schmidinger schmidl schmidt schmidtke schmiedecke schmiedt schmit
schmitt schmitz schmoelzer schmolzer schnabl schneeberger schneider schnyder schober schoberl schoch schoeberl
schoeffmann schoeller schoenauer schoenberger schoenland schoepf schoffmann schofield schokman scholl scholler
scholten scholtes scholtz scholz schomber schonauer schonberger schonland schoofs schoonbroodt schopf schotte schottin
schou schowalter schramm schrammel schrant schranz schreiner schrempf schrenk schrittwieser schroder schroeder
schroeff schryver schubert schuchhardt schueler schueller schuerch schuetz schuh schuijt schuler schulist schuller
schultz schulz schumacher schumm schummer schurch schutz schuurmans schuylenborch schwab schwaiger schwaighofer
schwartsbach schwartz schwarzinger schwarzl schwass schweiger schweighofer schweinfurt schweitzer schweizer
schwendinger schwital schyns scialpi scibior scibisz scieszka scolai scolaidhe scolaighe scollaigh scollain scollan
scott scribhin scriven scully scuylenborchs seachnasaigh seafraidh seafraigh seagha seaghain seain seally sealy
seamuis seanachain seanaigh seanain seanainn seanlaoich searcaigh searle searlog searraigh seartha seasnain sebastian
sebo sebova secova sedali sedaqetoglu seddiki seddio sedek sedlacek sedlackova sedlak sedlakova sedlar sedliak
sedliakova seebacher seery seferli segarra segebahn segers segerson segersun segerszoen seghers segovia segovic segre
seguel segui seguin sehgal seibhleain seibhlin seidel seidl seifert seighin seiler seinin seip seireadain seiser
seitheachain seithneachain seitric seitz seiwald sekera sekerova sekhon selami selecka selecky selendic selimova selin
sembathwa semedoglu semenov semenowicz semialjac semik semitecolo sendor sener senger sengupta sengwayo senicic senko
senkova senn senouci sensoy seochfhradha seochru seoighe seoin separovic sepp seppa seppala seppanen sepulveda serao
sereda sergejev serifova serlupi sermonti sersic serwa serwaa serwach serzysko seshadri sestak sestan sestig seth
sethi setiawan setrick setty sevarova sevcik sevcikova sevinchova sevrin sevtsenko seweryniak seyidbeyli seyidzade
seymour seyxzade sezer sezgin sgalambro sgarbi sgulla sha shabalala shabane shabangu shaffer shaffrey shahinova
shahnozova shahriyorov shahzodov shailer shamase shamhrain shan shanahan shand shandu shangase shange shankar shanker
shanley shannon shanny shao sharaf shariff sharkey sharma sharpe sharry shaughnessy shaw shazi shea sheahan sheane
sheedy sheehan sheehy sheeran sheerin shehu sheil sheilds sheitric shekoni shelembe shelton shen sheng shengele shenoy
sheoinin shepard sheppard shere sheridan sherlock sherman sheth shetty shevlin shezi shi shibase shiel shiels shih
shikuku shimizu shinga shitric shiurdain shiurtain shoba shohjahonov shohruxov shomais shombela shortt shoyisa shozi
shroff shu shukla shukronova shupe siacais siadhachain siadhail siaghail siara siardain siarkiewicz siatka sibal
sibalic sibalukhulu sibanda sibaya sibeko sibhene sibhleain sibiga sibilia sibindi sibisi sibiya sibul siciarz
sidheail sidhu sidler sidlo sidlova sidor sidorczuk sidorov sidorova siebenaler sieber sieberer siebert sieczko
siedlaczek siedlarz siedlik sieg siegl siegrist sieja siejak siekierka siele siembab siemek siemienczuk siemieniec
siemion sieradzan siergiej siering sierota sierzant siewert siewiera siffredi sifuna sigagu sigegede sigei sigerson
sigl sigrist sihombing sihotang sihvonen siim sijadu sikhakhane sikhosana sikhunyana sikiric sikk sikobi sikora
sikorski sikuku sikwayo silangwe sild silina silins silke sillanpaa sillaots sillaste siller silm silva silveira
silvennoinen silvestri sima simanjuntak simara simard simba simbolon simek simekova simelane simeoin simeoni simic
simicic simik simikova simiyu simka simko simkova simmon simmonds simmons simo simoens simoes simola simon simoncic
simoncicova simonen simonic simonis simonova simonovic simonovicova simons simonsen simonsson simova simpson simson
simunic simunovic sinaga sinan sinclair sinema singh singhal sinha sinisi sinkiewicz sinkovec sinkovic sinnott sinozic
siochain siochfhradha siochru sioda siomoin sionachain sionain sionainn sionnaigh sioradain siorain siothchain sipek
sipes sipic sipila sipos siqueira sirait sireelert siregar sirel sirin siripaiboo sirois sirotic sirvanzade sirvio
sisask sishangwe sishi sishiya sismondi sisneros sitati sith sithenjwa sithigh sithole sithombo siththe sithuli
sitienei sitolotolo sitompul sitorus sittisaowapak situm situma situmorang siudek siun siurdain sivertsen siwa siwczak
siwele siwka sixli sixtus siyaya siyeshe sjoberg sjoblom sjodin sjogren sjoholm sjolander sjolin sjolund sjostedt
sjostrand sjostrom skalik skalka skally skantar skantarova skara skeahan skeffington skehan skelly skenderovic skiba
skiepko skierka skinner skivington skladanek sklar sklarova sklenar sklenarik sklenarikova sklenarova sklenica
sklenickova sklenicova sklenkova sklorz skocz skog skoglund skokan skokanova skold skolik skomra skoneczna skonieczka
skoog skotarczak skotarek skoviera skovierova skowronski skowyra skrijelj skriniar skriniarova skrlin skrnicki skrobek
skrobot skrtic skrzecz skubala skubis skugor skuja skujina skujins skultety skultetyova skunca skup skupin skupnjak
skutecka skutecky skutnik skwira slaba slabosz sladek sladonja slaetsdochter slahor slahorova slamain slamon slastan
slastanova slatara slater slattery slavica slavik slavikova slawik slebioda sleczka sledzik slegers sleibhin slevin
sleziak slimak slimani slingerland slipek slivka slivko slivkova sliwinski sliz sloan sloane sloboda slobodnik
slobodnikova slobodova slobodzian sloka slomian slomiany slonka slota slotova slovak slovakova slovinec slovinecova
slowey slowiak sluaghdhain slupek slupik slyk slyne slysz smagacz smagala smail smajda smajdova smalec smardz smealain
smedt smeede smeets smektala smela smetek smets smid smidova smieja smieszek smirnoff smirnov smit smith smitham smits
smoczyk smokovic smolain smolec smolic smolka smolorz smorag smoter smrek smrekova smykala smykla smyl smyth smythe
snauwaert snoch snyder sobarzo sobczak sobel sobieszczyk sobilo sobisz sobkiewicz sobkow sobolak sobolev sobolewski
sobowale sobstyl sobus sochaj soczewka soczowka soderberg sodergren soderholm soderini soderlund soderman soderqvist
"""
