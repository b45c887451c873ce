package hemeroteca.language;

import java.text.Normalizer;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StemsTests {

	@ParameterizedTest
	@ValueSource(strings = { "en: election elections | children's children | run running",
			"es: elección elecciones | gobierno gobiernos | mañana mananas", //
			"fr: élection élections | l’eau eau | économie économies | cheval chevaux",
			"de: Müller Müllers Mueller | Haus Häuser Hauses | Straße Strassen",
			"it: elezione elezioni | dell'economia economia | ragazzo ragazzi",
			"pt: eleição eleições | ação ações | cidade cidades", //
			"nl: verkiezing verkiezingen | foto foto's | huis huizen",
			"sv: val valen | regering regeringen | städer städerna | USA USA:s", //
			"no: valg valget | regjering regjeringen | år aar", //
			"nb: skole skoler skolene | ære aere", //
			"da: valg valget | regering regeringen | skole skoler skolerne",
			"fi: talo talossa talot | hallitus hallituksen hallitusta | kaupunki kaupungin | EU EU:n",
			"pl: wybory wyborów wyborach | Polska Polsce | prezydent prezydencie | książka książek",
			"cs: volby voleb volbách | Praha Praze | prezident prezidentem",
			"sk: vláda vlády vládu | mesto meste mestách", //
			"hu: választás választások választásokon | ház házban házak | kormány kormányt",
			"ro: alegeri alegerile alegerilor | țară țările țării | guvern guvernului",
			"ru: выборы выборов выборах | ёлка елки | президент президентом",
			"uk: вибори виборів виборах | Київ Києва Києві | Львів Львова | п'ять пʼять",
			"el: εκλογές εκλογών | κυβέρνηση κυβερνήσεις | πρόεδρος ΠΡΟΕΔΡΟΣ προέδρου",
			"tr: seçim seçimler seçimlerinde | kitap kitabı kitaplarını | Türkiye Türkiye'nin | IŞIK ışıklar",
			"ar: كتاب الكتاب والكتاب | انتخابات الانتخابات | مدرسة المدرسة",
			"fa: کتاب کتاب‌ها كتابهای | دولت دولتها | انتخاب انتخابات", //
			"he: ממשלה מֶמְשָׁלָה | צה\"ל צה״ל", //
			"hi: लड़का लड़के | चुनाव चुनावों | फ़िल्म फिल्म", //
			"id: buku bukunya | pilihan pilihannya", //
			"ca: elecció eleccions | l'aigua aigua", //
			"bg: избори изборите | град градове", //
			"lt: rinkimai rinkimų rinkimuose | miestas mieste", //
			"lv: vēlēšanas vēlēšanu | pilsēta pilsētas", //
			"hr: predsjednik predsjednika | grad gradovi", //
			"sr: избори избора izbori | председник predsednika", //
			"sl: volitve volitev | vlada vlade", //
			"hy: նախագահ նախագահի նախագահը | ընտրություններ ընտրությունների", //
			"bn: নির্বাচন নির্বাচনে নির্বাচনের", //
			"ne: सरकार सरकारले सरकारको", //
			"et: valimised valimiste", //
			"eu: mendiak mendian", //
			"ga: bean mbean", //
			"gl: eleccións eleccion", //
			"ckb: کتێب کتێبەکان" })
	void wordsThatAreOneToAReaderMeet(String line) {
		String language = line.substring(0, line.indexOf(':'));
		for (String alike : line.substring(line.indexOf(':') + 1).split("\\|")) {
			String[] words = alike.strip().split(" ");
			for (String word : words) {
				assertThat(terms(language, word)).as("%s: %s", language, word).isEqualTo(terms(language, words[0]));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en politics police", "es mañana mano", "fr élection élégance", "de Haus Hass",
			"it ragazzo ragione", "pt cidade cidadania", "nl huis huid", "sv regering region", "no skole skilt",
			"da regering region", "fi talo talvi", "pl książka książę", "cs Praha práce", "sk mesto miska",
			"hu kormány korona", "ro guvern gura", "ru страна сторона", "uk мова мовчання", "el πρόεδρος πρόβλημα",
			"tr Türkiye Türk", "ar كتاب كلب", "fa دولت دوست", "he ממשלה משלה", "hi लड़का लकड़ी", "id buku bukit",
			"zh 政府 政策", "ja 東京 京都", "ko 대통령 선거" })
	void wordsThatAreTwoStayApart(String line) {
		String[] parts = line.split(" ");
		assertThat(terms(parts[0], parts[1])).isNotEqualTo(terms(parts[0], parts[2]));
	}

	@ParameterizedTest
	@ValueSource(strings = { "es: Mañana el cónsul habló de la elección y de los jóvenes españoles",
			"fr: L’été à Orléans, les élèves français fêtaient Noël où ils étaient nés",
			"de: Müllers Söhne schätzten die Übergänge über die schönen Flüsse",
			"pt: As eleições não trouxeram ações às populações irmãs",
			"sv: Både städerna och människorna på öarna möter våren",
			"pl: Żółte łąki gdzieś śpią pod Łodzią, a źródła są świeże",
			"cs: Příliš žluťoučký kůň úpěl ďábelské ódy o městě a lidech",
			"hu: Árvíztűrő tükörfúrógépek és a választások győztesei",
			"ro: Țările și orașele își așteaptă președinții în fața școlii",
			"tr: Çocukların öğretmeni İstanbul'da ışığı gördü, şehri gezdi",
			"el: Η κυβέρνηση εξήγγειλε εκλογές και οι πρόεδροι μίλησαν χθες",
			"fi: Pääministeri käytti päivän Jyväskylässä äänestäjien kanssa" })
	void aQuestionWithoutAccentsFindsWhatOneWithThemFinds(String line) {
		String language = line.substring(0, 2);
		String text = line.substring(4);
		String bare = Normalizer.normalize(text, Normalizer.Form.NFD)
			.replaceAll("\\p{Mn}", "")
			.replace("ł", "l")
			.replace("Ł", "L")
			.replace("ı", "i");
		assertThat(bare).isNotEqualTo(text);
		assertThat(terms(language, bare)).isEqualTo(terms(language, text));
	}

	@Test
	void dictionariesTellChineseJapaneseKoreanAndThaiWordsApart() {
		assertThat(terms("zh", "中国政府宣布新的经济政策。")).containsExactly("中国", "政府", "宣布", "新", "的", "经济", "政策");
		assertThat(terms("zh-TW", "中國政府")).isEqualTo(terms("zh", "中国政府"));
		assertThat(terms("ja", "東京の天気は良かった。KBSテレビ")).containsExactly("東京", "天気", "良い", "kbs", "テレビ");
		assertThat(terms("ja", "サーバー")).isEqualTo(terms("ja", "ｻｰﾊﾞ"));
		assertThat(terms("ko", "대통령은 선거에서 승리했다")).containsExactly("대통령", "선거", "승리");
		assertThat(terms("th", "การเลือกตั้งประธานาธิบดี")).endsWith("ประธานาธิบดี");
		assertThat(terms("ja", "東京 กา 한국")).containsExactly("東京", "ก", "า", "한국");
	}

	@Test
	void aStemStandsWhereItsWordStands() {
		assertThat(Tongues.stems("fr", "Dans l’eau: chevaux")).containsExactly(new Term("dan", 0, 4),
				new Term("eau", 7, 10), new Term("cheval", 12, 19));
		assertThat(Tongues.stems("ja", "KBS 東京の天気")).containsExactly(new Term("kbs", 0, 3), new Term("東京", 4, 6),
				new Term("天気", 7, 9));
	}

	@Test
	void aLanguageMayCarryARegionOrBeUnknown() {
		assertThat(List.of("pt-BR", "NB", "nn_NO", "zh-Hant-TW", "iw", "", "x-klingon", "english"))
			.extracting(Tongues::tongue)
			.containsExactly("pt", "no", "no", "zh", "he", "und", "und", "und");
		assertThat(terms("pt-BR", "ações")).isEqualTo(terms("pt", "ação"));
		assertThat(terms(null, "l'eau Elections")).containsExactly("l", "eau", "elections");
		assertThat(terms("tlh", "Elections")).containsExactly("elections");
		assertThat(Tongues.languages()).contains("en", "zh", "ko", "uk").doesNotContain("he", "nb", "und");
	}

	@Test
	void oneWordAloneHasTheStemThatItHasInAText() {
		String text = "Elections in the cities, the children running to houses";
		for (String language : Tongues.languages()) {
			if (Tongues.isWordByWord(language)) {
				assertThat(Tongues.words(text)).extracting((word) -> Tongues.stem(language, word.term()))
					.isEqualTo(terms(language, text));
			}
		}
	}

	private static List<String> terms(@Nullable String language, String text) {
		return Tongues.stems(language, text).stream().map(Term::term).toList();
	}

}
