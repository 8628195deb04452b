"""Names of services that hand out keys: one of them beside a random value says that the value is a key.

Vendors with an interface for programs, as their names are written in the names of variables and settings; without those
that are ordinary words (linear, envoy), since a word of the language beside an order number says nothing about it.
"""

_NAMES = """
1password abuseipdb abyssale accuweather adafruit adobe adzuna aeroworkflow aha airbrake airbyte airship
airtable airvisual aiven akamai alchemy alconost alegra aletheia algolia alibaba alienvault allsports amadeus
ambee amplitude anthropic anypoint apacta api2cart apideck apiflash apifonica apify apilayer apimatic
apimetrics apitemplate apollo apolloio appcues appfollow appointedd appoptics appsynergy apptivo artifactory
artsy asana assemblyai atera atlassian auth0 autodesk autoklose autopilot avaza aviationstack aws axonaut
aylien ayrshare azure azuredevops azureopenai azuresas azuresearch azurestorage bamboohr bannerbear
baremetrics beebole besnappy besttime betterstack bigquery billomat bitbar bitbucket bitcoinaverage bitfinex
bitly bitmex bitwarden blackduck blazemeter blitapp blocknative blogger bluesky blynk bombbomb boostnote
borgbase braintrust brandfetch braze browserstack browshot bscscan buddyns budibase bugherd bugsnag buildkite
bunny caflou calendarific calendly calorieninja campayn capsulecrm captaindata carboninterface cashboard
caspio censys centralstationcrm cexio chartmogul chatfule checio checklyhq checkmarx checkvist circleci
clarifai clearbit clickhelp clicksend clickup cliengo clientary clinchpad clockify clockwork clojars closecrm
cloudconvert cloudelements cloudflare cloudimage cloudinary cloudmersive cloudplan cloudsight cloudsmith
cloverly cloze clustdoc codacy codeclimate codecov codemagic codequiry cohere coinbase coinlayer coinlib
commercejs companyhub confluence confluent contentful conversiontools convertkit convier couchbase
countrylayer coveralls craftmypdf crates crowdin crowdstrike cryptocompare currencycloud currencyfreaks
currencylayer currencyscoop customerguru customerio cyberark d7network dailyco dareboost databox databricks
datadog datagov datev dbt debounce deepai deepgram deepseek delinea deno dependencytrack deputy detectify
detectlanguage dfuse diggernaut digitalocean discord disqus django dnscheck docker dockerhub docparser documo
docusign doppler dotdigital dovico dronahq droneci dropbox duffel duo duosecurity dwolla dynalist dynatrace
dyspatch eagleeyenetworks easyinsight easypost ecostruxureit edamam edenai elasticemail elasticsearch
elevenlabs eloqua endorlabs etherscan ethplorer eventbrite everhour evernote exchangerate exchangerates
exoscale facebook faceplusplus fastforex fastly feedier fetchrss fibery figma finage financialmodelingprep
findl finicity finnhub fireworks fivetran fleetbase flexport flickr flightlabs flightstats flowflu flutterwave
flyio fmfw formbucket formcraft formsite fortify foursquare frameio freshbooks freshdesk freshservice
fullstory fxmarket gcp geckoboard gengo geoapify geocode geocodify geocodio geoipifi getemail getemails getgeo
getgist getresponse getsandbox github gitlab gitter glassnode gocanvas gocardless godaddy goodday google
gorgias gotomeeting gradle grafana graphcms graphhopper groovehq groq gtmetrix gumroad gyazo hackage
happyscribe hashicorpvault hasura hellosign helpcrunch helpscout heroku hetzner hiveage honeycomb html2pdf
hubspot huggingface hybiscus hypertrack ibm ibmcloud iconfinder iexapis iexcloud imagekit imagga imperva
infura insightly instamojo intercom interseller intrinio invoiceocean ionos ip2location ipapi ipgeolocation
ipinfo ipinfodb ipquality ipstack jenkins jfrog jira jotform jumpcloud jupiterone juro kanbantool karmacrm
keycdn kibana kickbox klaviyo klipfolio knapsackpro kubernetes kucoin kustomer kylas langfuse langsmith
languagelayer larksuite lastpass launchdarkly leadfeeder lemlist lemonsqueezy lendflow lessannoyingcrm
lexigram linkedin linkpreview linode liveagent livestorm loadmill locationiq loggly loginradius logzio
lokalise looker loyverse lunchmoney luno lusha m3o madkudu mailboxlayer mailchimp mailerlite mailgun mailjet
mailmodo mailsac mandrill mapbox mapquest marketo marketstack mastodon mattermost mavenlink meaningcloud
mediastack meistertask meraki mesibo messagebird metabase metrilo microsoftteams mindmeister mistral mixmax
mixpanel mlflow mockaroo mongodb monkeylearn moosend moralis mrticktock myfreshworks myintervals
nasdaqdatalink nessus nethunt netlify netsuite neutrino newrelic newscatcher nexmo nftport ngc ngrok nicereply
nightfall noticeable notion nozbeteams npm nuget numverify nutritionix nvapi nylas oanda octopusdeploy okta
omnisend onedesk onelogin onepagecrm onesignal onfleet openai opencagedata openrouter opensearch openuv
openvpn openweather opsgenie optimizely optuna ovh packagecloud packagist pagarme pagerduty pandadoc
pandascore paperform pardot parsehub parseur partnerstack pastebin paydirtapp paymoapp paymongo paypal
paystack pdflayer pdfshift peopledatalabs pepipost perplexity personio pganalyze photoroom pinata pinecone
pingidentity pinterest pipedream pipedrive pivotaltracker pixabay plaid planetscale planyo plivo poloniex
positionstack postageapp postgres posthog postman postmark powrbot prodpad prospectcrm proxycrawl pubnub
pulumi purestake pushbullet pusher pypi qase qdrant qualaroo qualys quay qubole quickbooks rabbitmq railwayapp
rapid7 rawg razorpay reachmail reallysimplesystems rebrandly rechargepayments reddit redhatpyxis redis
redshift rentman repairshopr requestfinance restpack revampcrm ringcentral robinhoodcrypto rocketreach rootly
route4me rownd rubygems runrunit sagemaker sailthru saladcloud salesblink salescookie salesflare salesforce
salesloft salesmate satismeter saucelabs scaleway scrapeowl scraperbox scrapestack scrapfly scrapingant
scrapingbee screenshotlayer scrutinizerci securitytrails selectpdf sendbird sendgrid sendinblue sentinelone
sentry serphouse serpstack servicenow sheety sherpadesk shipday shippo shodan shopify shotstack shutterstock
signalwire signaturit signupgenius sigopt simfin simplesat simplynoted simvoly sinchmessage sirv siteleaf
skrapp skybiometry slack smartsheet smartsheets smartystreets smooch snapchat snipcart snowflake snyk
solarwindsobservability sonarcloud sonarqube sourcegraph sparkpost spectralops speechtextai splunk
splunkobservability spoonacular sportsmonk spotify squarespace squareup sslmate stackhawk statuscake
statuspage statuspal stitchdata stockdata storecove stormboard stormglass storyblok storychief stripe stripo
stytch successfactors sugester sumologic supabase supernotes surveyanyplace surveysparrow survicate swiftype
tableau tailscale tallyfy tatumio taxjar teamgate teamworkcrm teamworkdesk teamworkspaces tefter telegram
telnyx tenable terraformcloud textmagic theodds thingsboard thinkific thousandeyes thycotic ticketmaster
tickettailor tiingo tiktok timecamp tines tly tmetric todoist toggltrack tokeet tomtom tradier transferwise
travelpayouts travisci trello truenas twelvedata twilio twitch twitter tyntec typeform typetalk ubidots
uclassify unplugg unsplash upcdatabase upcloud uplead uploadcare uptimerobot upwave urlscan userflow userstack
vagrantcloud vatlayer vbout veracode vercel verimail veriphone versioneye viber viewneo virustotal
visualcrossing voiceflow voicegain vouchery vultr vyte walkscore wandb weatherbit weatherstack weaviate
web3storage webex webflow webscraper webscraping websitepulse wepay whatsapp whoxy wistia wiz worksnaps
workstack worldcoinindex worldweather wrike xai xero yandex yelp youneedabudget yousign youtube yubico zapier
zendesk zenrows zenscrape zenserp zeplin zerobounce zerotier zipbooks zipcodebase zohocrm zonkafeedback zoom
zoominfo zulipchat
"""
SERVICES = frozenset(_NAMES.split())
