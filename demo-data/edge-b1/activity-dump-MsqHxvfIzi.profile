{
7.81.0-rc.2b7027626.1.102-arm64"Amazon Linux 2023*activity-dump-MsqHxvfIzi2v1P€€’ÈÕâôX€€‚¸ìŸ±õjarm64rprotobuf2†N
ü€Ó€Ó2¸root"root(íƒ0„ÊŒÎ™£Åñ8„ÊŒÎ™£ÅñHùŠ.Z/usr/sbin/unboundbunboundjoverlayrunboundz1.19.2-1‚1.19.2-1ŠGsha256:8a0f0be9c6bdbfc37c78629f8237f3bd3a75ec5a7dbc424221faaecd3b626ce6Zunbound`îĞÖ°ˆìôpî…ï°ˆìôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚-d‚-pŠunboundšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°¯ß‰Ï­„8¡
ò…Ó…Ó€Ó2šroot"root(íƒ0„ÊŒÎ™£Åñ8„ÊŒÎ™£ÅñHùŠ.Z/usr/sbin/unboundbunboundjoverlayŠGsha256:8a0f0be9c6bdbfc37c78629f8237f3bd3a75ec5a7dbc424221faaecd3b626ce6Zunbound`Ò†ğò‹åíôpÒ»ˆó‹åíôzBiiunbound"unbound(i0i:unboundBunboundHiPiZunboundbunbound‚-d‚-pŠunboundšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°µ…˜Ó¶ƒ	"Û
var2Ñ
lib2Ç
unbound2¹
root.key.66189-0piunboundi"unbound(¤ƒ0ÕÊİÍìÎ€ò8ÕÊİÍìÎ€òH‘ø;Z!/var/lib/unbound/root.key.66189-0broot.key.66189-0joverlay õÿ–Òğô*Á„ ¤@Z

1.19õÿ–Òğô†¡­³Çôˆõ@@@*G
%
a.root-servers.example.test +("

1.19¹—•ä×êíôåÕ¹Ñ´ëŒõ*G
%
b.root-servers.example.test +("

1.19¹—•ä×êíôåÕ¹Ñ´ëŒõ*G
%
c.root-servers.example.test +("

1.19¹—•ä×êíôåÕ¹Ñ´ëŒõ*G
%
d.root-servers.example.test +("

1.19¹—•ä×êíôåÕ¹Ñ´ëŒõ*<

ns1.example.test  ("

1.19¹—•ä×êíôåÕ¹Ñ´ëŒõ*G
%
a.root-servers.example.test +("

1.19üÎÚ·Óèïô’¿æñ­ÿûô*?

_dmarc.example.test #("

1.19Üñ¦õã¶ïôï ¿¹ã”õ*E
#
17.113.0.203.in-addr.arpa )("

1.19íÔšç›•ñôİ•šÒ˜õ*L
*
 _ldap._tcp.tKwDxOPe.example.test! 0("

1.19¢œ“¥ ¸ñôÙ§ó…ªğòô*L
*
 _ldap._tcp.efjUObXq.example.test! 0("

1.19“½¦éÜ¢îôóŸÅì†»ùô@b"

1.19²ñ ŒîôõŠÊµøùôb"

1.19‡µş…èºñô½ñç¥‡ùôb"

1.19‡µş…èºñô½ñç¥‡ùôb"

1.19‡µş…èºñô½ñç¥‡ùôb"

1.19²ñ ŒîôõŠÊµøùôb"B

1.19‡µş…èºñô½ñç¥‡ùôb"b

1.19²ñ ŒîôõŠÊµøùôb#¬

1.19²ñ ŒîôõŠÊµøùôb#Æ

1.19‡µş…èºñô½ñç¥‡ùôb#È

1.19‡µş…èºñô½ñç¥‡ùôb#É

1.19‡µş…èºñô½ñç¥‡ùôb#Ì

1.19‡µş…èºñô½ñç¥‡ùôb#Î

1.19‡µş…èºñô½ñç¥‡ùôb#Ï

1.19‡µş…èºñô½ñç¥‡ùôb#Ğ

1.19‡µş…èºñô½ñç¥‡ùôb#Ò

1.19²ñ ŒîôõŠÊµøùôb#Ó

1.19¾¿„Ì½ïô¼º„‹—ğŒõb#Ô

1.19¾¿„Ì½ïô¼º„‹—ğŒõb#é

1.19²ñ ŒîôõŠÊµøùôb#ò

1.19‡µş…èºñô½ñç¥‡ùôb#³

1.19²ñ ŒîôõŠÊµøùôjØé‡€€"eth0*Z

10.20.2.90
10.30.2.1125 €(2°šÈ:ÖıñB

1.19˜È¹ŒîğíôÈÑ”±ÎÖşô*X
	10.20.7.6Äë
10.30.2.1125 €(2æË‰:Ä©FB

1.19Ä«Õ¨®Ññôç´¿ıŒØóô*[
10.20.3.183’‹
10.30.2.1125 €(2‚š“:¦êéB

1.19à”–ÜĞ–îôÂíÜÌÁş†õ*[
10.20.3.106×º
10.30.2.1125 €(2Æ¨™:ÜìêB

1.19ÍºÈ“€çğôíÛñÙ¤‰õ*X
10.30.2.112û¦

192.0.2.535 €(2ˆ:¬¾¢B

1.19Ç—§Ñûîôë‰”Ö¡Ø†õr

1.19Ò»ˆó‹åíôÄæ¾¾Î—õ“
†‹Ó‹Ó€Ó2ªroot"root(íƒ0ÍıØÉ§‘İò8ÍıØÉ§‘İòHÑÇlZ/usr/sbin/unbound-controlbunbound-controljoverlayŠGsha256:918b2f49a114dff3c7f071df66d7f2adad2b1d07371c69ffd6216fb6c3d2294fZunbound-control`ŠÆ‹ºÅšíôpŠû£ºÅšíôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚stats_noresetŠunbound-controlšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°ÌÍ¶øÉÜ1"õ
etc2‘
ld.so.cacheProot"root(¤ƒ0ñµçù‡îò8ñµçù‡îòHÄôVZ/etc/ld.so.cachebld.so.cachejoverlay ãÔÚ“œ–ğô*€€ @Z

1.19ãÔÚ“œ–ğô€§ÎÓöğô2á
ssl2¿
certs2³
ca-certificates.crtjroot"root(¤ƒ0ûõâ¤é²¨ò8ûõâ¤é²¨òH¥ï%Z"/etc/ssl/certs/ca-certificates.crtbca-certificates.crtjoverlay ½Õ âïõîô*€€ @Z

1.19½Õ âïõîô„¡ßê„ì‰õ@2•
openssl.cnfTroot"root(¤ƒ0ï¯Á­„ñ8ï¯Á­„ñH†ß_Z/etc/ssl/openssl.cnfbopenssl.cnfjoverlay ½Õ âïõîô*€€ @Z

1.19½Õ âïõîô„¡ßê„ì‰õ@2ó
unbound2±
unbound_control.keyhroot"root(¤ƒ0òù´ÚëÖ¢ò8òù´ÚëÖ¢òHúØCZ /etc/unbound/unbound_control.keybunbound_control.keyjoverlay ôäÿµğéîô*€€ @Z

1.19ôäÿµğéîôì™ãòÆØøô2±
unbound_control.pemhroot"root(¤ƒ0›ğğû»Ä¯ñ8›ğğû»Ä¯ñH¾‹Z /etc/unbound/unbound_control.pembunbound_control.pemjoverlay ôäÿµğéîô*€€ @Z

1.19ôäÿµğéîôì™ãòÆØøô@@"­
usr2£
lib2™
x86_64-linux-gnu2É
	libc.so.6‰root"root(¤ƒ0Ê‡§·Ññ8Ê‡§·ÑñHÿ¢.Z#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 µ«ÙËë‚ğô*€€ @Z

1.19µ«ÙËë‚ğôâì°Ë”³‰õ2Ş
libcrypto.so.3™root"root(¤ƒ0æ»›“ñ½ñ8æ»›“ñ½ñH÷Å_Z(/usr/lib/x86_64-linux-gnu/libcrypto.so.3blibcrypto.so.3joverlayropensslz3.0.14-1~deb12u2‚3.0.14-1~deb12u2 ´‰æöæ¡îô*€€ @Z

1.19´‰æöæ¡îôˆƒîÀòô2Õ
libssl.so.3“root"root(¤ƒ0³ôòñ‹Àñ8³ôòñ‹ÀñHã¤^Z%/usr/lib/x86_64-linux-gnu/libssl.so.3blibssl.so.3joverlayropensslz3.0.14-1~deb12u2‚3.0.14-1~deb12u2 ´‰æöæ¡îô*€€ @Z

1.19´‰æöæ¡îôˆƒîÀòô@@@@b"8

1.19šÅŞÙß‘îôšŞ½¢¡öõôb"9

1.19šÅŞÙß‘îôšŞ½¢¡öõôb"?

1.19šÅŞÙß‘îôšŞ½¢¡öõôb"@

1.19šÅŞÙß‘îôšŞ½¢¡öõôb"C

1.19šÅŞÙß‘îôšŞ½¢¡öõôb"O

1.19šÅŞÙß‘îôšŞ½¢¡öõôb"P

1.19šÅŞÙß‘îôšŞ½¢¡öõôb"^

1.19Ïß¤êÙÙğô´´Éšß÷ôb"`

1.19Ïß¤êÙÙğô´´Éšß÷ôb"c

1.19Ïß¤êÙÙğô´´Éšß÷ôb#†

1.19Ïß¤êÙÙğô´´Éšß÷ôb#‡

1.19Ïß¤êÙÙğô´´Éšß÷ôb#Ö

1.19šÅŞÙß‘îôšŞ½¢¡öõôb#×

1.19šÅŞÙß‘îôšŞ½¢¡öõôb#İ

1.19šÅŞÙß‘îôšŞ½¢¡öõôb#Ş

1.19šÅŞÙß‘îôšŞ½¢¡öõôb#â

1.19šÅŞÙß‘îôšŞ½¢¡öõôb#…

1.19šÅŞÙß‘îôšŞ½¢¡öõôb#–

1.19Ïß¤êÙÙğô´´Éšß÷ôb#¥

1.19Ïß¤êÙÙğô´´Éšß÷ôjdé‡€€"lo*V
	127.0.0.1æÑ
	127.0.0.1ùE €(2ú:’¹ëB

1.19¸ÖÑÃêÇîôõ‘Ø»“Çùôr

1.19Šû£ºÅšíôùåªİ¦ÖŠõ"Š
etc2
groupDroot"root(¤ƒ0´Ğî†ñ8´Ğî†ñHÆÎnZ
/etc/groupbgroupjoverlay ì±ÃöÓ¤ïô*€€ @Z

1.19ì±ÃöÓ¤ïôµê×Ö…‘õ2‘
ld.so.cacheProot"root(¤ƒ0ñµçù‡îò8ñµçù‡îòHÄôVZ/etc/ld.so.cachebld.so.cachejoverlay ·íõÜ’¼îô*€€ @Z

1.19·íõÜ’¼îôëö ã‹òóô2—
nsswitch.confTroot"root(¤ƒ0Ï°®¤Ş·»ñ8Ï°®¤Ş·»ñHí½IZ/etc/nsswitch.confbnsswitch.confjoverlay ì±ÃöÓ¤ïô*€€ @Z

1.19ì±ÃöÓ¤ïôµê×Ö…‘õ2‚
passwdFroot"root(¤ƒ0©í¥ã¡Û—ò8©í¥ã¡Û—òH—ÖlZ/etc/passwdbpasswdjoverlay ì±ÃöÓ¤ïô*€€ @Z

1.19ì±ÃöÓ¤ïôµê×Ö…‘õ2á
ssl2¿
certs2³
ca-certificates.crtjroot"root(¤ƒ0ûõâ¤é²¨ò8ûõâ¤é²¨òH¥ï%Z"/etc/ssl/certs/ca-certificates.crtbca-certificates.crtjoverlay ¡‘ÿìÊïô*€€ @Z

1.19¡‘ÿìÊïôºÜìšŒ®‘õ@2•
openssl.cnfTroot"root(¤ƒ0ï¯Á­„ñ8ï¯Á­„ñH†ß_Z/etc/ssl/openssl.cnfbopenssl.cnfjoverlay ¡‘ÿìÊïô*€€ @Z

1.19¡‘ÿìÊïôºÜìšŒ®‘õ@2è
unbound2–

root.hintsVroot"root(¤ƒ0ô£­ò­ê¬ñ8ô£­ò­ê¬ñHü¨wZ/etc/unbound/root.hintsb
root.hintsjoverlay ôóƒ÷‰íô*€€ @Z

1.19ôóƒ÷‰íôË´ÜÄÿô2œ
unbound.confZroot"root(¤ƒ0ş×¼¢¹Ûñ8ş×¼¢¹ÛñHÇZ/etc/unbound/unbound.confbunbound.confjoverlay ôóƒ÷‰íô*€€ @Z

1.19ôóƒ÷‰íôË´ÜÄÿô2À
unbound.conf.d2«
forward.confiroot"root(¤ƒ0à’¥İØ”ßñ8à’¥İØ”ßñHøZ(/etc/unbound/unbound.conf.d/forward.confbforward.confjoverlay ôóƒ÷‰íô*€€ @Z

1.19ôóƒ÷‰íôË´ÜÄÿô@2®
unbound_server.keyfroot"root(¤ƒ0¶˜³Â„áò8¶˜³Â„áòHæ€2Z/etc/unbound/unbound_server.keybunbound_server.keyjoverlay ôóƒ÷‰íô*€€ @Z

1.19ôóƒ÷‰íôË´ÜÄÿô2®
unbound_server.pemfroot"root(¤ƒ0Âã­„ĞúÇñ8Âã­„ĞúÇñHË¹fZ/etc/unbound/unbound_server.pembunbound_server.pemjoverlay ôóƒ÷‰íô*€€ @Z

1.19ôóƒ÷‰íôË´ÜÄÿô@@"­
usr2£
lib2™
x86_64-linux-gnu2É
	libc.so.6‰root"root(¤ƒ0Ê‡§·Ññ8Ê‡§·ÑñHÿ¢.Z#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ø «¶÷öíô*€€ @Z

1.19ø «¶÷öíô³Ì•’ã§öô2Ş
libcrypto.so.3™root"root(¤ƒ0æ»›“ñ½ñ8æ»›“ñ½ñH÷Å_Z(/usr/lib/x86_64-linux-gnu/libcrypto.so.3blibcrypto.so.3joverlayropensslz3.0.14-1~deb12u2‚3.0.14-1~deb12u2 ÷ñ¸¡—îô*€€ @Z

1.19÷ñ¸¡—îôß›–ßÀ²ÿô2Õ
libssl.so.3“root"root(¤ƒ0³ôòñ‹Àñ8³ôòñ‹ÀñHã¤^Z%/usr/lib/x86_64-linux-gnu/libssl.so.3blibssl.so.3joverlayropensslz3.0.14-1~deb12u2‚3.0.14-1~deb12u2 ÷ñ¸¡—îô*€€ @Z

1.19÷ñ¸¡—îôß›–ßÀ²ÿô@@@"¹
var2¯
lib2¥
unbound2—
root.keyVroot"root(¤ƒ0¼üŸéÈƒÀñ8¼üŸéÈƒÀñHÌ´jZ/var/lib/unbound/root.keybroot.keyjoverlay Âşªòıîô*Â€ €@Z

1.19Âşªòıîô¶¾“É­Œ÷ô@@@2™
AF_INET-50.0.0.0(2

1.19ÊÕ­†³·ìô…««„øÔïô-50.0.0.0(2

1.19ºŸñöÇæğôéä›…Æ½‡õ0ùE	127.0.0.1(2

1.19•Ê¦€€ãìô¹Ê…‹šêøô24
AF_INET6(5::(2

1.19À³†õ„…ïôã€êÖ—úô@b"8

1.19™‡´‰È‡ñôÉ‹öî³¡‘õb"9

1.19™‡´‰È‡ñôÉ‹öî³¡‘õb"?

1.19™‡´‰È‡ñôÉ‹öî³¡‘õb"@

1.19™‡´‰È‡ñôÉ‹öî³¡‘õb"C

1.19™‡´‰È‡ñôÉ‹öî³¡‘õb"O

1.19™‡´‰È‡ñôÉ‹öî³¡‘õb"P

1.19™‡´‰È‡ñôÉ‹öî³¡‘õb"[

1.19æ—ìŒÒĞìôû“ëä¬ÿõb"^

1.19æéÛÙğíô¿”ÓÓøã…õb"`

1.19æéÛÙğíô¿”ÓÓøã…õb"c

1.19æéÛÙğíô¿”ÓÓøã…õb#†

1.19æéÛÙğíô¿”ÓÓøã…õb#‡

1.19æéÛÙğíô¿”ÓÓøã…õb#

1.19æ—ìŒÒĞìôû“ëä¬ÿõb#’

1.19æ—ìŒÒĞìôû“ëä¬ÿõb#Ÿ

1.19æ—ìŒÒĞìôû“ëä¬ÿõb#¦

1.19æ—ìŒÒĞìôû“ëä¬ÿõb#Æ

1.19æ—ìŒÒĞìôû“ëä¬ÿõb#È

1.19æ—ìŒÒĞìôû“ëä¬ÿõb#É

1.19æ—ìŒÒĞìôû“ëä¬ÿõb#Ğ

1.19æ—ìŒÒĞìôû“ëä¬ÿõb#Ö

1.19™‡´‰È‡ñôÉ‹öî³¡‘õb#×

1.19™‡´‰È‡ñôÉ‹öî³¡‘õb#İ

1.19™‡´‰È‡ñôÉ‹öî³¡‘õb#Ş

1.19™‡´‰È‡ñôÉ‹öî³¡‘õb#â

1.19™‡´‰È‡ñôÉ‹öî³¡‘õb#…

1.19™‡´‰È‡ñôÉ‹öî³¡‘õb#–

1.19æéÛÙğíô¿”ÓÓøã…õb#¥

1.19æéÛÙğíô¿”ÓÓøã…õr

1.19î…ï°ˆìôâ–œ¼ş©”õz$


1.19úæÒáœîôÁİõ«Ãóğô
z$


1.19Ôöü‘Œ°íô‘¹ğ®¬°’õz$


1.19Í É³»ğôÃƒ†ˆ¡‚õz"


1.19 üñÁâ¨íô°Ä»Ğ³€ıôz"


1.19’¸¨ê·îôÃ—˜ÿ²ˆşô:©
1.19 €€Àö³û®€ìÄÃÔÅı€ğóÌïõ±"€”´çÁ°*host:edge-b1*source:runtime-security-agent*%image_name:registry.lab/edge/resolver*image_tag:1.19*short_image:resolver*service:resolver*kube_namespace:edge*kube_deployment:resolver*	team:edge*env:prod*kube_cluster_name:edge-amsB
registry.lab/edge/resolver*