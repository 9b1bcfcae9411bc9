# The frame around every screen
page-nav-overview = Overview
page-nav-data = Data
page-nav-rfm = RFM
page-nav-value = Value
page-nav-churn = Churn
page-nav-status = Statuses
page-nav-segments = Segments
page-nav-campaigns = Campaigns
page-nav-hygiene = Hygiene
page-nav-effect = Effect
page-nav-group-know = Know
page-nav-group-choose = Choose
page-nav-group-contact = Contact
page-nav-group-measure = Measure
page-frame-language = Language
page-frame-as-of = As of { $day }
page-frame-day = Look at the base as of this day
page-frame-day-help = Purchases and contacts after this day are not counted. Refusals always are, whatever the day.
page-frame-newest = The data end on { $day }: go there
page-frame-size = { $count ->
    [one] { $clients } client
   *[other] { $clients } clients
 } · { $recordCount ->
    [one] { $records } record
   *[other] { $records } records
 }
page-frame-clients = { $count ->
    [one] { $shown } client
   *[other] { $shown } clients
 }
page-frame-unanswered = Three questions are not answered yet: no consent rule is applied
page-frame-short-of-memory = This needs more memory than the base may take just now. If a file is being loaded, try again when it is done; nothing was changed.
page-frame-unexpected = Something went wrong on our side; nothing half-done was saved. Try again; if it happens again, quote number { $number }.
page-frame-progress = { $done } of { $total }
page-frame-working = Working…
page-frame-stop = Stop
page-frame-stopping = Stopping; nothing will be half saved…
page-frame-nothing = Nothing yet.
page-frame-save = Save
page-frame-version = version { $version }

# The first run
page-start-welcome = Three questions, and Tact knows which rules are yours.
page-start-business = What is your business?
page-start-business-bank = Bank
page-start-business-retail = Retail
page-start-business-lottery = Lottery
page-start-business-car-dealer = Car dealer
page-start-business-other = Other
page-start-country = Where are your clients?
page-start-country-help = Decides how phones are read, the time zone, and whether the law asks for consent to marketing.
page-start-country-ru = Russia
page-start-country-ua = Ukraine
page-start-country-eu = European Union
page-start-country-other = Elsewhere
page-start-currency = In which currency are the amounts?
page-start-currency-rub = Russian rouble, ₽
page-start-currency-uah = Ukrainian hryvnia, ₴
page-start-currency-eur = Euro, €
page-start-currency-usd = US dollar, $
page-start-answer = Save the answers
page-start-load = Load my files
page-start-demo = Try the demo base
page-start-demo-size = Clients in the demo base
page-start-demo-making = A demo base is being made. It will be here when it is ready.
page-start-demo-note = The demo base is invented from beginning to end: people, purchases, refusals, contacts. Delete the base file to start afresh.
page-start-empty-overview = The base is empty. Load your files, or look around in an invented base first.
page-start-empty-data = Nothing is loaded yet. Begin with a file of clients or of transactions below, or look around in an invented base first.
page-start-empty-rfm = The grid shows who bought lately, often and much; there are no purchases yet.
page-start-empty-segments = A segment chooses clients of the base; there are none yet.
page-start-empty-campaigns = A campaign needs somebody to write to; the base is still empty.
page-start-empty-hygiene = Here you will see whom to leave alone; there are no clients and no refusals yet.
page-frame-preparing = Preparing the facts as of { $day }…
