package hemeroteca.extract;
import java.util.*;
final class Oracle {
	public static void main(String[] a) {
		for (String set : "scrapinghub,fundus,fundus-eval,wcxb".split(",")) {
			Score all = new Score(); Score in = new Score(); int pos = 0, tot = 0, inn = 0;
			for (RealPages.Case c : RealPages.of(set)) {
				if (c.truth("body").isEmpty()) continue;
				Survey s = new Survey(c.page(), Limits.DEFAULT);
				Body body = new Body(s);
				boolean[] t = new Truth(c.truth("body")).of(s);
				StringBuilder x = new StringBuilder(), y = new StringBuilder();
				for (int b = 0; b < t.length; b++) { tot++; int h = s.blocks.get(b).holder; boolean i = h >= body.container && h < s.end[body.container]; inn += i ? 1 : 0;
					if (t[b]) { pos++; x.append(s.blocks.get(b).text).append('\n'); if (i) y.append(s.blocks.get(b).text).append('\n'); } }
				double f = all.add(c.truth("body"), x.toString()); in.add(c.truth("body"), y.toString());
				if (f < .8 && a.length > 0) { System.out.println(set + " " + c.id() + " " + f); Bench.diff(c.truth("body"), x.toString()); }
			}
			System.out.printf("%s oracle F1 %.4f P %.4f R %.4f macro %.4f same %.3f | in container F1 %.4f R %.4f  blocks %d pos %d inside %d%n", set, all.f1(), all.precision(), all.recall(), all.macro(), all.identical(), in.f1(), in.recall(), tot, pos, inn);
		}
	}
}
