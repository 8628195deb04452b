"""Headers that say by themselves what their column holds, in the languages in which people keep lists."""

# Without spaces and signs, in small letters.
_OF_KIND = {
    "person": (
        "firstname lastname surname fullname givenname familyname forename middlename maidenname vorname nachname "
        "familienname vorundnachname nachnamevorname vornamenachname geburtsname prénom prenom nomdefamille "
        "nometprénom "
        "nomprénom nomcomplet apellido apellidos nombreyapellidos nombrecompleto primerapellido segundoapellido "
        "primernombre cognome nomecognome cognomeenome nomeecognome nomecompleto sobrenome primeironome voornaam "
        "achternaam imię imie nazwisko imięinazwisko imieinazwisko jméno jmeno příjmení prijmeni jménoapříjmení meno "
        "priezvisko vezetéknév keresztnév teljesnév förnamn efternamn fornavn etternavn fulltnavn etunimi sukunimi "
        "prenume numedefamilie numeșiprenume prezime imeiprezime soyad soyadı adsoyad adısoyadı adıvesoyadı имя "
        "фамилия "
        "отчество фио ім'я прізвище піб όνομα επώνυμο ονοματεπώνυμο 姓名 氏名 名前 お名前 姓 성명 이름 성함 họtên "
        "họvàtên "
        "namalengkap employeename customername patientname contactname clientname studentname candidatename membername "
        "guestname tenantname personname cardholder cardholdername accountholder accountholdername beneficiaryname "
        "passengername staffname managername drivername parentname guardianname nextofkin emergencycontact "
        "mitarbeitername kundenname patientenname kontoinhaber ansprechpartner sachbearbeiter الاسم שם שםמשפחה नाम ชื่อ"
    ),
    "email": (
        "email mail emailaddress mailaddress emailid workemail privateemail personalemail correo correoelectrónico "
        "courriel adresseemail adressemail indirizzoemail emailadresse mailadresse epost eposta sähköposti почта"
    ),
    "phone": (
        "phone phoneno phonenumber phonenr telephone telephoneno telephonenumber tel telno telnr telefon telefonnummer "
        "telefonnr mobile mobileno mobilenumber mobilephone cell cellphone handy handynummer handynr mobil mobilnummer "
        "mobilnr rufnummer fax faxno téléphone portable numérodetéléphone teléfono telefono móvil celular cellulare "
        "telefone telemóvel telefoon telefoonnummer mobiel komórka komórkowy telefonkomórkowy telefonszám mobilszám "
        "puhelin puhelinnumero matkapuhelin ceptelefonu cep gsm телефон мобильный τηλέφωνο κινητό điệnthoại sđt "
        "电话 手机 手机号 手机号码 联系电话 電話 電話番号 携帯 携帯電話 전화 전화번호 휴대폰 휴대전화 contactno "
        "contactnumber whatsapp homephone workphone officephone hp nohp phone1 phone2 tel1 tel2 phonehome phonework"
    ),
    "date_of_birth": (
        "dob dateofbirth birthdate birthday birthdt bday dtofbirth geburtsdatum gebdatum gebdat geburtstag geboren geb "
        "datedenaissance naissance ddn fechadenacimiento fechanacimiento fnac fecnac nacimiento fechanac datadinascita "
        "datanascita datadenascimento datanascimento dtnascimento nascimento dataurodzenia dataur geboortedatum "
        "födelsedatum fødselsdato syntymäaika doğumtarihi datumnarození datumnarozeni születésidátum születésiidő "
        "datanașterii datumrođenja датарождения др датанародження ημερομηνίαγέννησης ngàysinh tanggallahir tgllahir "
        "生年月日 出生日期 生日 생년월일 생일"
    ),
    "street_address": (
        "streetaddress homeaddress postaladdress mailingaddress residentialaddress privateaddress address1 "
        "addressline1 "
        "straße strasse straßeundhausnummer anschrift wohnanschrift adresse adressepostale rue dirección direccion "
        "domicilio calle indirizzo residenza endereço morada adres straat woonadres adressen gatuadress osoite adresa "
        "ulica cím lakcím адрес διεύθυνση địachỉ alamat 住所 地址 주소"
    ),
    "national_id": (
        "nationalid nationalidno nss nuss nino bvn uan uanno uannumber idcard idcardno idcardnumber personalid "
        "citizenid emiratesid cnic "
        "iqama civilid govid governmentid identitynumber idnumber nationalidnumber 身份证 身份证号 身份证号码"
    ),
    "passport": "passport passportno passportnumber passportnr reisepass passnummer pasaporte passeport "
    "passaporto 护照",
    "drivers_licence": (
        "driverslicense driverlicense driverslicence driverlicence dl dlno dlnumber licenceno licenseno drivinglicence "
        "drivinglicense führerschein führerscheinnr permisdeconduire patente rijbewijs prawojazdy"
    ),
    "medical_record": "mrn patientid patientno medicalrecordnumber medicalrecordno patientennummer fallnummer",
    "bank_account": "accountno accountnumber accountnr acctno acctnumber kontonummer kontonr bankaccount sortcode iban",
    "social_handle": "instagram insta twitter telegram tiktok handle twitterhandle xhandle snapchat",
}
KIND_OF_HEADER = {word: kind for kind, words in _OF_KIND.items() for word in words.split()}
# These are headers of things too: another personal column, or names that are known, have to stand with them.
OF_THINGS_TOO = frozenset(
    (
        "name nom nombre nome naam namn navn nimi név nume ime isim ad nama employee customer patient client kunde "
        "kundin "
        "mitarbeiter mitarbeiterin contact manager owner driver fahrer cliente empleado titular pracownik klient "
        "medewerker werknemer klant salarié salariée dipendente funcionário anställd ansatt medarbejder çalışan "
        "сотрудник клиент attendee participant member student tenant guest passenger candidate applicant assignee "
        "reporter requester teilnehmer bewerber versicherter 担当者 담당자 员工 客户"
    ).split()
)
