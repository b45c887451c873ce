package hemeroteca.extract;

import java.net.URI;
import java.nio.file.*;
import java.util.*;
import org.jsoup.nodes.Document;

final class Train {
	static final int FOLDS = 4;
	static final class P { String set; RealPages.Case c; Body body; Features f; boolean[] t; boolean[] known; float[][] rows; double[] p1; double[] p2; int fold; double weight; int words; }

	static int fold(RealPages.Case c) {
		String host;
		if (c.set().equals("fundus")) host = c.row().path("publisher").asString();
		else { try { host = URI.create(c.url()).getHost(); } catch (Exception e) { host = c.id(); } if (host == null) host = c.id(); String[] p = host.split("\\."); host = p.length > 1 ? p[p.length - 2] : host; }
		return Math.floorMod(host.hashCode() * 0x9E3779B9 >>> 8, FOLDS);
	}

	static List<P> load(String sets) {
		List<P> ps = new ArrayList<>();
		for (String set : sets.split(",")) for (RealPages.Case c : RealPages.of(set)) {
			boolean snip = set.equals("trafilatura");
			if (!snip && c.truth("body").isEmpty()) continue;
			P p = new P(); p.set = set; p.c = c; p.fold = fold(c);
			Document doc = c.page();
			Reading r = new Reading(doc, Limits.DEFAULT);
			p.body = r.body; p.f = r.features;
			int n = p.body.survey.blocks.size();
			if (n == 0) continue;
			p.known = new boolean[n];
			if (snip) {
				p.t = new boolean[n];
				for (int b = 0; b < n; b++) {
					String x = p.body.survey.blocks.get(b).text;
					for (var s : c.truth().path("with")) if (hit(x, s.asString())) { p.known[b] = true; p.t[b] = true; }
					for (var s : c.truth().path("without")) if (hit(x, s.asString())) { if (p.t[b]) p.known[b] = false; else p.known[b] = true; }
				}
			} else { p.t = new Truth(c.truth("body")).of(p.body.survey); Arrays.fill(p.known, true); }
			p.words = Math.max(30, Score.words(c.truth("body")).size());
			p.rows = new float[n][];
			for (int b = 0; b < n; b++) p.rows[b] = p.f.row(b);
			p.weight = switch (set) { case "wcxb" -> 1; case "trafilatura" -> 1; case "fundus" -> 4; default -> 4; };
			ps.add(p);
		}
		return ps;
	}
	static boolean hit(String block, String snippet) { return !snippet.isBlank() && block.contains(snippet.strip().replaceAll("\\s+", " ")); }

	static double weight(P p, int b) {
		if (p.set.equals("trafilatura")) return p.weight * 0.12;
		double w = Math.min(.35, (p.body.survey.blocks.get(b).words + 1.5) / (double) p.words);
		return p.weight * (w + 0.004);
	}

	static boolean sample(P p, int b) {
		int h = p.body.survey.blocks.get(b).holder;
		boolean in = h >= p.body.container && h < p.body.survey.end[p.body.container];
		return p.known[b] && (in || p.t[b] || p.body.survey.blocks.get(b).words >= 10 || b % 4 == 0);
	}

	static Forest fit(List<P> ps, int not, int stage, int trees, boolean report) {
		List<float[]> rows = new ArrayList<>(); List<Float> l = new ArrayList<>(), w = new ArrayList<>();
		for (P p : ps) { if (p.fold == not) continue;
			for (int b = 0; b < p.t.length; b++) if (sample(p, b)) { rows.add(p.rows[b]); l.add(p.t[b] ? 1f : 0f); w.add((float) (weight(p, b) * 20)); } }
		float[] la = new float[l.size()], wa = new float[l.size()];
		for (int i = 0; i < la.length; i++) { la[i] = l.get(i); wa[i] = w.get(i); }
		Grower g = new Grower(trees, Integer.getInteger("leaves", 20), Double.parseDouble(System.getProperty("rate", "0.08")), Double.parseDouble(System.getProperty("lambda", "2")), Double.parseDouble(System.getProperty("least", "1")));
		long t = System.nanoTime();
		Forest f = g.grow(rows, la, wa);
		System.out.printf("  fit fold %d stage %d: %d rows %.1fs%n", not, stage, rows.size(), (System.nanoTime() - t) / 1e9);
		if (report) {
			List<String> names = new ArrayList<>(ps.get(0).f.names); 
			Integer[] o = new Integer[g.gains.length]; Arrays.setAll(o, i -> i); Arrays.sort(o, (a, b) -> Double.compare(g.gains[b], g.gains[a]));
			for (int i = 0; i < 45; i++) System.out.printf("   %s=%.0f", names.get(o[i]), g.gains[o[i]]); System.out.println();
		}
		return f;
	}

	static void scores(List<P> ps, int stage, double threshold, int worst) {
		for (String set : "scrapinghub,fundus,fundus-eval,wcxb".split(",")) {
			Score s = new Score(); record W(double f, P p, String x) {} List<W> ws = new ArrayList<>();
			for (P p : ps) if (p.set.equals(set)) {
				double[] pr = stage == 1 ? p.p1 : p.p2;
				boolean[] kept = Choice.of(p.body, pr, threshold);
				StringBuilder x = new StringBuilder();
				for (int b = 0; b < kept.length; b++) if (kept[b]) x.append(p.body.survey.blocks.get(b).text).append('\n');
				double f = s.add(p.c.truth("body"), x.toString());
				ws.add(new W(f, p, x.toString()));
			}
			if (s.pages() == 0) continue;
			System.out.printf("CV stage %d %-12s F1 %.4f P %.4f R %.4f macro %.4f same %.3f%n", stage, set, s.f1(), s.precision(), s.recall(), s.macro(), s.identical());
			ws.sort(Comparator.comparingDouble(W::f));
			for (W w : ws.subList(0, Math.min(worst, ws.size()))) { System.out.printf("---- %.3f %s %s%n", w.f, w.p.c.id(), w.p.c.url()); Bench.diff(w.p.c.truth("body"), w.x); }
		}
		int tp = 0, fp = 0, fn = 0;
		for (P p : ps) if (p.set.equals("trafilatura")) { double[] pr = stage == 1 ? p.p1 : p.p2; boolean[] kept = Choice.of(p.body, pr, threshold); StringBuilder x = new StringBuilder();
			for (int b = 0; b < kept.length; b++) if (kept[b]) x.append(p.body.survey.blocks.get(b).text).append(' ');
			String y = x.toString();
			for (var q : p.c.truth().path("with")) if (y.contains(q.asString().strip().replaceAll("\\s+", " "))) tp++; else fn++;
			for (var q : p.c.truth().path("without")) if (y.contains(q.asString().strip().replaceAll("\\s+", " "))) fp++; }
		if (tp > 0) { double P = tp / (double) (tp + fp), R = tp / (double) (tp + fn); System.out.printf("CV stage %d trafilatura snippet F1 %.4f P %.4f R %.4f%n", stage, 2 * P * R / (P + R), P, R); }
	}

	public static void main(String[] a) throws Exception {
		int trees = Integer.getInteger("trees", 150), worst = Integer.getInteger("worst", 0);
		long t = System.nanoTime();
		List<P> ps = load(System.getProperty("sets", "scrapinghub,fundus,fundus-eval,wcxb,trafilatura"));
		System.out.printf("loaded %d pages %.1fs width %d%n", ps.size(), (System.nanoTime() - t) / 1e9, ps.get(0).f.names.size());
		for (int f = 0; f < FOLDS; f++) {
			Forest forest = fit(ps, f, 1, trees, false);
			for (P p : ps) if (p.fold == f) { p.p1 = new double[p.t.length]; for (int b = 0; b < p.t.length; b++) p.p1[b] = forest.chance(p.rows[b]); }
		}
		scores(ps, 1, .5, worst);
		if (System.getProperty("errors") != null) try (var out = Files.newBufferedWriter(Path.of(System.getProperty("errors")))) {
			for (P p : ps) { if (p.set.equals("trafilatura")) continue;
				for (int b = 0; b < p.t.length; b++) { boolean k = p.p1[b] >= .5; Block bl = p.body.survey.blocks.get(b); if (k == p.t[b] || bl.words < 3) continue;
					double m = bl.words / (double) p.words; if (m < .01) continue;
					int h = bl.holder; StringBuilder path = new StringBuilder(); int at = h; for (int l = 0; l < 7 && at > p.body.container && at > 0; l++, at = p.body.survey.parent[at]) { var e = p.body.survey.element(at); path.append(' ').append(e.normalName()).append(e.className().isEmpty() ? "" : "." + e.className().replace(' ', '.')).append(e.id().isEmpty() ? "" : "#" + e.id()); }
					out.write(String.format("%s\t%s\t%.3f\t%.2f\t%s\t%s\t%s%n", k ? "FP" : "FN", p.set + " " + p.c.id(), m, p.p1[b], at == p.body.container ? "in" : "out", path.length() > 200 ? path.substring(0, 200) : path, bl.text.length() > 130 ? bl.text.substring(0, 130) : bl.text)); } } }
		if (a.length > 0) {
			Path dir = Path.of(a[0]);
			Forest one = fit(ps, -1, 1, trees, true);
			Files.write(dir.resolve("blocks.txt"), one.lines());
		}
	}
}
