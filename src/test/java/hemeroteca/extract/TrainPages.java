package hemeroteca.extract;

import java.nio.file.*;
import java.util.*;

final class TrainPages {
	record R(String set, String id, String type, float[] row, int fold, boolean article) {}
	public static void main(String[] a) throws Exception {
		Forest blocks = Forest.read(Resource.lines("blocks.txt"));
		List<R> rs = new ArrayList<>(); List<String> names = null;
		for (String set : "scrapinghub,fundus,fundus-eval,wcxb,trafilatura,wcxb-other".split(","))
			for (RealPages.Case c : RealPages.of(set)) {
				Reading r = new Reading(c.page(), Limits.DEFAULT);
				double[] ch = new double[r.survey.blocks.size()];
				for (int b = 0; b < ch.length; b++) ch[b] = blocks.chance(r.features.row(b));
				PageFeatures f = new PageFeatures(r, Choice.of(r.body, ch, .5)); names = f.names;
				rs.add(new R(set, c.id(), c.row().path("page_type").asString(""), f.row(), Train.fold(c), !set.equals("wcxb-other")));
			}
		int trees = Integer.getInteger("trees", 60); double nw = Double.parseDouble(System.getProperty("nw", "6"));
		double[] p = new double[rs.size()];
		for (int f = 0; f < Train.FOLDS; f++) { Forest t = fit(rs, f, trees, nw, null); for (int i = 0; i < p.length; i++) if (rs.get(i).fold == f) p[i] = t.chance(rs.get(i).row); }
		for (double th : new double[] {.1, .2, .3, .4, .5, .6, .7}) { int no = 0, ref = 0, ar = 0, af = 0, news = 0, nf = 0; Map<String, Integer> by = new TreeMap<>();
			for (int i = 0; i < p.length; i++) { R r = rs.get(i); if (!r.article) { no++; if (p[i] < th) { ref++; by.merge(r.type, 1, Integer::sum); } } else if (!r.set.equals("trafilatura")) { ar++; if (p[i] < th) { af++; } } else { news++; if (p[i] < th) nf++; } }
			System.out.printf("th %.1f refused %d/%d %s, articles refused %d/%d = %.4f, trafilatura %d/%d%n", th, ref, no, by, af, ar, af / (double) ar, nf, news); }
		for (int i = 0; i < p.length; i++) if (rs.get(i).article && p[i] < .3) System.out.printf("  refused article %.2f %s %s%n", p[i], rs.get(i).set, rs.get(i).id);
		double[] gains = new double[names.size()];
		Forest all = fit(rs, -1, trees, nw, gains);
		Integer[] o = new Integer[gains.length]; Arrays.setAll(o, i -> i); Arrays.sort(o, (x, y) -> Double.compare(gains[y], gains[x]));
		for (int i = 0; i < 30; i++) System.out.printf(" %s=%.0f", names.get(o[i]), gains[o[i]]); System.out.println();
		if (a.length > 0) Files.write(Path.of(a[0], "pages.txt"), all.lines());
	}
	static Forest fit(List<R> rs, int not, int trees, double nw, double[] gains) {
		List<float[]> rows = new ArrayList<>(); List<float[]> lw = new ArrayList<>();
		for (R r : rs) if (r.fold != not) { rows.add(r.row); lw.add(new float[] { r.article ? 1 : 0, (float) (r.article ? r.set.equals("trafilatura") ? .4 : 1 : nw) }); }
		float[] l = new float[rows.size()], w = new float[rows.size()]; for (int i = 0; i < l.length; i++) { l[i] = lw.get(i)[0]; w[i] = lw.get(i)[1]; }
		Grower g = new Grower(trees, 6, .1, 3, 3); Forest f = g.grow(rows, l, w);
		if (gains != null) System.arraycopy(g.gains, 0, gains, 0, gains.length); return f;
	}
}
