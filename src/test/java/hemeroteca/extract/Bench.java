package hemeroteca.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;

final class Bench {
	public static void main(String[] args) throws Exception {
		String[] sets = (args.length > 0 ? args[0] : "scrapinghub,fundus,fundus-eval,wcxb").split(",");
		int worst = args.length > 1 ? Integer.parseInt(args[1]) : 0;
		for (String set : sets) {
			Score score = new Score();
			record W(double f, RealPages.Case c, Extraction e) {}
			List<W> ws = new ArrayList<>();
			Extractor x = new Extractor();
			long t = System.nanoTime();
			for (RealPages.Case c : RealPages.of(set)) {
				if (c.truth("body").isEmpty()) continue;
				Extraction e = x.extract(c.page());
				double f = score.add(c.truth("body"), e.text());
				if (worst > 0) ws.add(new W(f, c, e));
			}
			System.out.printf("%-14s n=%d F1 %.4f P %.4f R %.4f macro %.4f same %.3f  (%.1fs)%n", set, score.pages(), score.f1(), score.precision(), score.recall(), score.macro(), score.identical(), (System.nanoTime() - t) / 1e9);
			ws.sort(Comparator.comparingDouble(W::f));
			for (W w : ws.subList(0, Math.min(worst, ws.size()))) {
				System.out.printf("---- %.3f %s %s %s%n", w.f, w.c.id(), w.c.url(), w.e.kind());
				diff(w.c.truth("body"), w.e.text());
			}
		}
	}

	static void diff(String truth, String found) {
		Set<List<String>> a = Score.shingles(Score.words(truth)).keySet(), b = Score.shingles(Score.words(found)).keySet();
		int n = 0;
		for (String line : found.split("\n")) { if (line.isBlank()) continue; if (share(line, a) < .5 && n++ < 12) System.out.println("   + " + cut(line)); }
		n = 0;
		for (String line : truth.split("\n")) { if (line.isBlank()) continue; if (share(line, b) < .5 && n++ < 12) System.out.println("   - " + cut(line)); }
	}
	static String cut(String s) { return s.length() > 160 ? s.substring(0, 160) + "… [" + s.length() + "]" : s; }
	static double share(String line, Set<List<String>> in) {
		var k = Score.shingles(Score.words(line)).keySet();
		if (k.isEmpty()) return 1;
		return k.stream().filter(in::contains).count() / (double) k.size();
	}
}
