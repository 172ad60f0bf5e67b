"""How sites begin when they speak to their visitors: openings of sentences, and what must follow in the same line.

Each pair is a list of openings (lower case, straight quotes) and an expression for what comes after them somewhere in the
line; an empty one asks for nothing. Read on news sites and in the systems that serve their comments,
newsletters, accounts and consent, 2026-11.
"""

_COMMENT = (
    ("by posting|by submitting|by leaving", r"(?:comments?|content|material|post)\b.*\b(?:you|i)\b"),
    ("when submitting content|when posting comments|please remember that the submission", ""),
    (
        "please keep|please ensure|please make sure|please avoid",
        r"comments?\b.*\b(?:respectful|civil|on topic|polite|clean|rules|guidelines)\b",
    ),
    (
        "comments are|comments that|comments posted|comments will|comments may|comments containing|all comments|"
        "the comments|the comments section|the views expressed|the opinions expressed|opinions expressed|views expressed",
        r"\b(?:moderated|filtered|reviewed|removed|deleted|off-topic|abusive|solely|registration|of the (?:users?|readers?|"
        r"individual)|not (?:necessarily )?(?:reflect|represent|those of)|(?:here|above|below|blog) are (?:those of|the)|responsib\w+)\b",
    ),
    ("readers may report|readers are solely|readers are encouraged|users are solely", ""),
    ("we reserve the right", r"(?:remove|delete|edit|close|moderate|reject)\b.*\b(?:comments?|posts?|content|submissions?)\b"),
    (
        "we encourage|we invite|we welcome",
        r"^ ?(?:you|readers|all readers|our readers|your|users|everyone)\b.*\b(?:comments?|thoughts|discussion|opinions?|share|feedback)\b",
    ),
    (
        "to comment|to leave a comment|to post a comment|to join the conversation|to join the discussion|to add a comment|"
        "to view this|to reply|want to comment|want to join the conversation|do you want to comment",
        r"you must|you need|please|sign in|log in|login|register|account|\?",
    ),
    (
        "you must|you need to|you have to|please",
        r"^ (?:be |first )?(?:log(?:ged)? ?in|sign(?:ed)? in|registered|register|a subscriber|a member)\b.*\b(?:comment\w*|post|discussion|"
        r"conversation|reply|register|subscribe|read|view|account)\b",
    ),
    ("registered users|only registered|only subscribers|only members", r"\b(?:comment|post|reply)\b"),
    ("community rules apply|now you're in the public|you are now in the public|called-out comments", ""),
    ("this post has been|this comment has been|your comment|your post|your reply", r"^ (?:will|has|is|may)\b.*\b(?:reported|review\w*|moderat\w*|publish\w*|flagged|removed|visible|immediately)\b"),
    ("if you send us a comment|email comments and suggestions|send us your comments|we want to hear", r"comments?\b|\bstory\b"),
    # German
    (
        "um einen kommentar|um kommentare|um kommentieren|um mitdiskutieren|um mitzudiskutieren|um zu kommentieren|"
        "um bewerten|zum kommentieren|für das kommentieren",
        r"können|müssen|bitte|anmelden|registrieren|brauchen|benötigen|einloggen",
    ),
    (
        "die kommentare|alle kommentare|die leserkommentare|die beiträge|die kommentarfunktion|die leserbriefe|kommentare",
        r"meinung der redaktion|moderiert|geprüft|gelöscht|freigeschaltet|netiquette|geschlossen|nicht veröffentlicht|behält sich",
    ),
    ("die redaktion behält sich|wir behalten uns", r"kommentar|leserbrief|beiträge|zuschrift"),
    (
        "bitte achten sie|bitte beachten sie|bitte lesen sie|bitte halten sie|bitte beachte",
        r"kommentar|netiquette|hausregeln|nutzungsbedingungen|diskussion|forenregeln",
    ),
    ("in diesem kommentar sind|nur registrierte|nur angemeldete|hier können sie", r"nutzer|benutzer|mitglieder|leser|äußerungen|kommentieren|mitdiskutieren"),
    ("sie müssen|du musst|bitte melden sie sich|bitte loggen sie sich|melden sie sich", r"(?:angemeldet|eingeloggt|registriert|anmelden|\ban\b|einloggen|\bein\b).*(?:kommentar|kommentieren|um\b|lesen)"),
    # French
    (
        "pour commenter|pour réagir|pour pouvoir commenter|pour laisser un commentaire|pour publier un commentaire|"
        "pour ajouter un commentaire|vous devez",
        r"connect|inscri|abonn|identif|compte",
    ),
    ("les commentaires|les propos|merci de respecter|consultez notre charte|seuls les abonnés", r"modér|soumis|fermés|n'engagent|charte|internautes|peuvent|réservés|responsab"),
    # Spanish, Portuguese, Italian
    (
        "para comentar|para poder comentar|para ver los comentarios|para leer los comentarios|para escribir un comentario|"
        "para dejar un comentario|para participar|debes|tienes que|necesitas",
        r"iniciar sesión|registr|suscri|sesión|cuenta|conectado|login|cadastr|assinante|logado",
    ),
    (
        "los comentarios|las opiniones|esta web|este sitio|este medio|este diario|nos reservamos el derecho|consulta nuestras normas",
        r"comentario|opinion|responsab|moderad|normas|eliminar",
    ),
    ("você precisa|você deve|é necessário|é preciso|os comentários|as opiniões|este conteúdo", r"login|logado|assinante|cadastr|moderad|não representam|não refletem|responsabilidade|não recebe"),
    ("per commentare|per poter commentare|per lasciare un commento|devi|i commenti|la redazione si riserva|il sito si riserva", r"accedi|accedere|login|registr|account|moderat|non rappresentano|commenti|connesso|abbonat"),
    # Dutch, Polish, Russian, Turkish, Indonesian, Vietnamese, Arabic, Japanese, Chinese
    ("om te reageren|om te kunnen reageren|je moet ingelogd|u moet ingelogd|reacties worden|de redactie behoudt zich", ""),
    ("aby dodać komentarz|aby skomentować|aby komentować|redakcja nie ponosi|wydawca nie ponosi|musisz być zalogowan", ""),
    ("чтобы оставить комментарий|чтобы оставлять комментарии|чтобы комментировать|чтобы написать комментарий|редакция не несет|редакция не несёт|администрация не несет|комментарии проходят|комментарии модерируются", ""),
    ("yorum yapmak için|yorum yazmak için|yorum yapabilmek için|yapılan yorumlardan|suç teşkil edecek", ""),
    ("silakan login|silakan masuk|untuk berkomentar|bạn cần đăng nhập|bạn phải đăng nhập|vui lòng đăng nhập", ""),
    ("يجب تسجيل الدخول|التعليقات الواردة|التعليقات المنشورة|الآراء الواردة", ""),
)  # fmt: skip
_SIGN_UP = (
    ("we use your|we will use your|we may use your|your information will|your data will|your email address will|your details will", r"\b(?:sign-up|information|data|e-?mail|details|used|shared|published)\b"),
    ("you can unsubscribe|this may include adverts|this site is protected by recaptcha|this form is protected|the google privacy policy and", ""),
    (
        "by signing up|by subscribing|by registering|by entering your email|by providing your|by clicking|by creating an account|"
        "by submitting your|by submitting this form|by submitting above|by opting in",
        r"\b(?:agree|consent|accept|acknowledge|confirm|receive|opt)\b",
    ),
    ("you have been|you are now|you've been|you have successfully|you've successfully", r"^ (?:successfully )?(?:added|subscribed|signed up|registered|unsubscribed|logged out)\b"),
    ("you will be up to date|you will receive|you'll receive|we've sent|we have sent", r"\b(?:e-?mails?|newsletters?|updates?|news|link|inbox)\b"),
    ("thank you for signing up|thanks for signing up|thank you for subscribing|thanks for subscribing", ""),
    ("sorry, there was|there was an error|there was a problem", r"\b(?:with your|processing your|try again|sending your|please)\b"),
    (
        "a daily newsletter|a weekly newsletter|our daily newsletter|our weekly newsletter|our free newsletter|a free newsletter|"
        "our newsletter|a newsletter|the newsletter",
        r"\b(?:charting|you|your|sent|delivered|straight|every (?:day|week|morning|monday|friday|weekday)|covering|insights?|for people)\b",
    ),
    ("receive our|receive the|receive a|receive free|receive breaking|receive daily", r"\b(?:newsletters?|e-?newsletters?|e-?mails?|inbox|alerts|headlines)\b"),
    (
        "get the day's|get the latest|get our|get all the|get breaking|get the best|get the top|get the most|get top|get more|"
        "get unlimited|get in-depth|get the biggest|get a daily|get today's",
        r"\b(?:sent|delivered|straight|inbox|phone|e-?mail|newsletters?|alerts|app|whatsapp|subscri\w+|for only)\b",
    ),
    ("keep up to date with|keep up-to-date with|stay up to date with|stay up-to-date with|stay up to date on|stay on top of|stay in the loop|stay informed with|stay informed about|be the first to know|be the first to hear", r"\b(?:news|stories|latest|our|us|facebook|updates?|newsletters?|story|events|headlines|all the|email)\b"),
    ("to read this article|to read this story|to continue reading|to keep reading|to access this|to read the full|to read the rest|to view the full|for full access|to unlock", r"\b(?:you|please|subscribe|register\w*|sign|log|account|click|free|purchase|subscri\w+)\b"),
    ("this article is|this content is|this story is|full access to|this premium", r"^ (?:only |free |exclusively |reserved |exclusive )*(?:available|for|to|content)\b.*\b(?:subscribers|members|registered)\b"),
    ("your support|your subscription|your contribution|your donation|your membership|invest in journalism|we rely on readers|we depend on|we do this work every day|to ensure we|support independent", r"\b(?:journalism|us|our|free|newsroom|independent|reporting|democracy|readers|donat\w+)\b"),
    ("sometimes we include links|we may earn|we may receive|we earn a commission|when you purchase|when you buy|if you click|if you buy|this post contains affiliate|this article contains affiliate|some of the links", r"\b(?:commission|affiliate|compensat\w+|percentage|portion of)\b"),
    # German
    ("mit der anmeldung|mit ihrer anmeldung|mit deiner anmeldung|mit der registrierung|mit ihrer registrierung|mit dem klick|mit klick auf|mit einem klick|mit der eingabe|ⓘ mit der", r"\b(?:willigen|stimmen|stimmst|erklären|erklärst|akzeptieren|akzeptierst|bestätigen|einverstanden|sie|du)\b"),
    ("ich bin damit einverstanden|ich willige|ich möchte den newsletter|ich habe die datenschutz|ja, ich möchte", ""),
    ("der perfekte start in den tag|starten sie mit|starten sie gut|starten sie informiert|keine news mehr|bleiben sie auf dem laufenden|bleiben sie informiert", ""),
    ("die wichtigsten nachrichten|die wichtigsten news|die wichtigsten themen|die wichtigsten meldungen|alle wichtigen|alle wichtigen nachrichten|das wichtigste", r"newsletter|postfach|per mail|e-mail|jeden (?:tag|morgen|abend)|täglich|von montag|kompakt|whatsapp|\bapp\b|auf einen blick"),
    ("jeden morgen|jeden abend|jeden tag|jeden montag|jeden dienstag|jeden mittwoch|jeden donnerstag|jeden freitag|jeden samstag|jeden sonntag|unser newsletter|der newsletter|unsere newsletter|der tägliche newsletter", r"newsletter|postfach|per e?-?mail|e-mail|bequem|informiert|liefert|versorgt|abonn"),
    ("erhalten sie|bekommen sie|lesen sie jeden|sie erhalten|sie können sich jederzeit|sie können den newsletter|sie können ihre einwilligung", r"newsletter|postfach|e-?mail|abmelden|widerruf|abbestellen|kostenlos|push"),
    ("push-nachrichten über|mehr lesekomfort|sie lesen gerade auf|nein danke. weiter", ""),
    ("an dieser stelle finden sie|an dieser stelle befindet|an dieser stelle steht|hier finden sie einen externen|damit können personenbezogene|mehr dazu in unserer datenschutz|dieser externe inhalt|empfohlener redaktioneller|empfohlener externer|um diesen inhalt|um diese inhalte|zum anzeigen dieses|um diese story zu erzählen|wir benötigen ihre zustimmung|wir brauchen ihre zustimmung|bitte aktivieren sie javascript", ""),
    # French
    ("en vous inscrivant|en cliquant|en poursuivant|en acceptant|en validant|en renseignant votre|en créant un compte|à tout moment, vous pouvez|vous pouvez vous désinscrire|vous pouvez vous désabonner|vous pouvez à tout moment", r"\b(?:vous|choix|consentement|désinscri\w+|désabonn\w+|cookies?)\b"),
    ("recevez chaque|recevez tous|recevez toutes|recevez gratuitement|recevez par|recevez l'essentiel|recevez le meilleur|recevez dans|chaque matin, recevez|chaque jour, recevez|chaque semaine, recevez|et pourtant, la publicité personnalisée|votre adresse e-mail|votre adresse email", ""),
    ("ce contenu|cet article|la suite de cet|cette vidéo|il vous reste", r"^ (?:est bloqué|n'a pas pu être|est susceptible|est réservé|article est réservé|[0-9.,]+ ?%)"),
    # Spanish, Portuguese, Italian, Dutch
    ("al suscribirte|al registrarte|al hacer clic|al continuar navegando|puedes darte de baja|puede darse de baja|tu explorador|tu navegador|su navegador", r"acepta|confirma|javascript|soporta|compatible|cualquier momento|versión|permitas"),
    ("recibe cada|recibe en tu|recibe las|recibe todas|recibe nuestras|recibe gratis|recibe lo mejor|reciba cada|reciba en su|para seguir leyendo|para continuar leyendo|hazte socio|hazte socia|apóyanos|apoya el periodismo", ""),
    ("este contenido", r"^ (?:está bloqueado|no está disponible|es exclusivo|está reservado)"),
    ("ao se inscrever|ao se cadastrar|ao clicar em|ao assinar|receba todos|receba as|receba em|receba no|receba diariamente|receba gratuitamente|para continuar lendo", ""),
    ("iscrivendoti|registrandoti|cliccando su|inserendo la tua|ricevi ogni|ricevi le|ricevi nella|ricevi gratis|stai utilizzando|stai usando|per favore utilizza un browser|la lettura di|ti informiamo che|questo messaggio verrà|perché visualizzo|perchè visualizzo|perchè tu o|come posso smettere di vedere|se sei abbonato|hai salvato|trovi tutti gli articoli|per continuare a leggere|puoi disiscriverti", r"\b(?:newsletter|e-?mail|accetti|browser|explorer|dispositivo|dispositivi|piano|messaggio|abbonat\w+|abbonamento|credenziali|articol\w+|casella|account|consent\w*|momento|notizie)\b"),
    ("door je aan te melden|door je in te schrijven|door u aan te melden|ontvang dagelijks|ontvang elke|ontvang het|ontvang iedere|ontvang gratis|ontvang onze|je kunt je op elk moment|deze inhoud is|dit artikel is alleen", ""),
    # Russian, Polish, Turkish, Indonesian, Vietnamese, Arabic, Japanese, Chinese
    ("подписывайтесь на|подпишитесь на|нажимая на кнопку|нажимая кнопку|мы используем cookie|мы используем файлы|продолжая использовать|оформите подписку", ""),
    ("zapisz się na|zapisz się do|zapisując się|klikając przycisk|klikając w przycisk|ta strona korzysta z|ta strona używa", ""),
    ("bültenimize|haber bültenimize|e-bültenimize|abone olarak|sitemizde çerez", ""),
    ("ikuti berita|dapatkan berita|dapatkan update|dapatkan informasi|simak berita lainnya|cek berita dan|simak breaking news|mời bạn đọc theo dõi|mời độc giả|mời quý độc giả|đăng ký nhận", ""),
    ("تابعونا على|تابعوا آخر|اشترك في نشرتنا|اشتركوا في|انضم إلى قناتنا|لمتابعة آخر", ""),
)  # fmt: skip
_IMPRINT = (
    ("the internet archive discovers|these crawls are part of|then the internet archive hopes|this is a collection of web page captures|the wayback machine is", ""),
    ("unless otherwise indicated, copyright|unless otherwise stated, copyright|unless otherwise noted, all|this service is provided on|this site is published by|this website is published by|this website is owned|the content of this website|all content on this", r"\b(?:copyright|terms|rights|limited|ltd|inc|owned|permission|propriet\w+|reserved|privacy)\b"),
    ("to inquire about a licence|to enquire about a licence|for permission to reproduce|to request permission|to order presentation-ready copies|this copy is for your personal|reproduction in whole or|reproduction of this|no part of this", r"\b(?:reproduc\w+|licen[cs]e|copies|permission|prohibited|rights|non-commercial|distribution|customers)\b"),
    ("сетевое издание|«сетевое издание|свидетельство о регистрации|зарегистрировано федеральной|учредитель:|главный редактор:|при использовании материалов|при цитировании|перепечатка материалов|партнерские проекты|партнёрские проекты|все права защищены|использование материалов", r"федеральн|роскомнадзор|ссылк|зарегистрир|регистрации|учредитель|редактор|разреш|реклам|коммерческ|коммуникаций|защищены"),
    ("testata giornalistica|testata registrata|registrazione tribunale|reg. tribunale|registrazione al tribunale|direttore responsabile:|partita iva|p.iva|p. iva|© riproduzione riservata|riproduzione riservata", ""),
    ("sitemizde yayınlanan|tüm hakları saklıdır|bu sitede yer alan|giấy phép số|giấy phép thiết lập|cơ quan chủ quản|ghi rõ nguồn|tổng biên tập:", ""),
    ("alle rechte vorbehalten|verantwortlich für den inhalt|für die inhalte externer|tous droits réservés|toute reproduction|reproduction interdite|prohibida la reproducción|queda prohibida|todos los derechos reservados|todos os direitos reservados|é proibida a reprodução|alle rechten voorbehouden|wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone|hak cipta|dilarang", r"$|vorbehalten|rechte|inhalt|reproduc\w+|reservad\w+|zastrzeżone|cipta|mengutip|menyalin|voorbehouden|réservés|interdite"),
    ("for more stories like this|for more like this|for more news like this|got a story|got a news tip|do you have a story|have you got a story|do you have a tip|have a news tip|get in touch with our|contact our news|our newsdesk|if you have any news tips|want to submit a story|the full article contains|we use a third party|this feature is only|read the original article on|see more news-related|click for more from|read more from|catch up on", r"\b(?:us|our|check|page|team|e?-?mail\w*|contact|words|story|tips?|desk|site|galleries|coverage|here|from|news)\b"),
    ("comments and suggestions|customer service|our customer service|contact our advertising|contact the newsroom|for customer service", r"\b(?:e-?mail|contact\w*|telephone|phone|call|sponsorship|fax)\b"),
)  # fmt: skip

# In scripts without spaces an opening is no whole word; these ask for nothing more.
UNSPACED = (
    "コメントを書く|コメントを投稿|コメントの投稿|コメントするには|请先登录|登录后|您需要登录|网友评论仅|文明上网|会員登録すると|会員登録して|無料会員登録|この記事は有料|この記事は会員|メルマガを|メールマガジンを|ニュースレターを|欢迎关注|扫码关注|长按关注|关注我们的|下载客户端|打开客户端|版权所有|增值电信业务|互联网新闻信息服务|本网站所刊载|未经授权|未经书面|违法和不良信息|無断転載|本サイトに掲載|掲載の記事・写真|저작권자|무단전재|무단 전재"
)
OPENINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "rule of the comment section": _COMMENT,
    "sentence of a sign-up, account or consent box": _SIGN_UP,
    "notice of the site": _IMPRINT,
}
