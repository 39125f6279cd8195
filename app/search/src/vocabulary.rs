//! Words of Danish that say little.

/// Words that stand in any sentence; they count only within a phrase of a topic.
pub(crate) const STOP_WORDS: &str = "\
    ad af alle alt anden andet andre at bare begge blev blive bliver da de dem den denne der deres det dette dig din dit \
    dine disse dog du efter eller en end ens er et fordi for fra få får før gå går gør gøre ham han hans har havde have hej hende \
    hendes her hinanden hos hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i igen ikke ind \
    ingen intet jeg jer jeres jo kan kom komme kommer kun kunne lidt lige man mange med meget men mig min mine mit \
    må måske når nej nog noget nok nogen nogle nu ny nye og også om op os over på så sådan selv ser sig sin sine sit skal \
    skulle som stk stykke paragraf tak til tit tror ud uden under ved vi via vil ville vores vær være været virkelig altid aldrig \
    hele helt find finde gerne sammen så synes tid år gammel gamle søger brug the of \
    allerede både bør blandt burde derfor ellers endnu enten gennem gider heller hen hverken især inden \
    mellem mens mere mest mindre mod måtte næsten ofte omkring siden snart stadig straks tilbage væk";

/// Words that most people put into a search for help, and that most records hold.
pub(crate) const WEAK_WORDS: &str = "\
    hjælp hjælpe støtte problem problemer svært svær brug tilbud kommune kommunen barn børn indsats god godt dårlig ting \
    lov sted steder mulighed muligheder dreng pige søn datter";

/// Parts that compounds of the field are made of, known before any record holds them alone.
pub(crate) const COMPOUND_PARTS: &str = "\
    aflastning angst anbringelse arbejde autisme barn baby behandling besøg bistand børnehave center dag dialog døgn \
    familie forebyggelse forening forløb forælder fravær fritid gruppe handicap have hjem hus indsats institution \
    klub konsulent kontakt krise kursus liv lærer misbrug mor far møde netværk opsporing person pleje plan psykiatri \
    pædagog rådgiver rådgivning samtale skole sorg sprog sted støtte sundhed søskende tand team terapi tilbud trivsel \
    tryghed uddannelse ung ungdom undersøgelse vejleder vejledning vold vrede";
