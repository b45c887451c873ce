package hemeroteca.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A forest laid out by measure, not by tree. A question that is answered with "more"
 * strikes out all answers to its left; the leftmost that is left in a tree is the tree's.
 * The questions about a measure stand in ascending order, so that one loop finds those,
 * and there is no jump to guess wrongly: this takes half the time of walking the trees.
 *
 * @see <a href="https://doi.org/10.1145/2766462.2767733">QuickScorer, Lucchese et al.,
 * SIGIR 2015</a>
 */
final class Sieve {

	/** The answers of a tree are the bits of a number. */
	private static final int MOST_ANSWERS = Integer.SIZE;

	private final int trees;

	/** Of each tree, its answers from left to right. */
	private final float[] answers;

	/** Of each measure, its first question; the last number ends the last measure. */
	private final int[] first;

	/** Of each question: the value up to which its answers stay. */
	private final float[] value;

	/** Of each question: its tree. */
	private final int[] tree;

	/** Of each question: the answers of its tree that stay all the same. */
	private final int[] rest;

	/** A question while the trees are walked. */
	private record Question(int measure, float value, int tree, int rest) {
	}

	Sieve(Forest forest) {
		this.trees = forest.roots.length;
		this.answers = new float[this.trees * MOST_ANSWERS];
		List<Question> questions = new ArrayList<>();
		for (int number = 0; number < this.trees; number++) {
			walk(forest, number, forest.roots[number], 0, questions);
		}
		questions.sort(Comparator.comparingInt(Question::measure).thenComparingDouble(Question::value));
		int measures = questions.isEmpty() ? 0 : questions.getLast().measure() + 1;
		this.first = new int[measures + 1];
		this.value = new float[questions.size()];
		this.tree = new int[questions.size()];
		this.rest = new int[questions.size()];
		for (int at = 0; at < questions.size(); at++) {
			Question question = questions.get(at);
			this.value[at] = question.value();
			this.tree[at] = question.tree();
			this.rest[at] = question.rest();
			Arrays.fill(this.first, question.measure() + 1, measures + 1, at + 1);
		}
	}

	/**
	 * Walks a tree from left to right.
	 * @param answered how many answers stand to the left
	 * @return how many do after it
	 */
	private int walk(Forest forest, int number, int node, int answered, List<Question> questions) {
		if (forest.feature[node] < 0) {
			if (answered == MOST_ANSWERS) {
				throw new IllegalArgumentException("a tree has more than %d answers".formatted(MOST_ANSWERS));
			}
			this.answers[number * MOST_ANSWERS + answered] = forest.value[node];
			return answered + 1;
		}
		int left = walk(forest, number, forest.left[node], answered, questions);
		int rest = -1;
		for (int answer = answered; answer < left; answer++) {
			rest &= ~(1 << answer);
		}
		questions.add(new Question(forest.feature[node], forest.value[node], number, rest));
		return walk(forest, number, forest.left[node] + 1, left, questions);
	}

	/** Returns the sum of the trees' answers, in their order. */
	double sum(float[] row) {
		int[] left = new int[this.trees];
		Arrays.fill(left, -1);
		for (int measure = 0; measure + 1 < this.first.length; measure++) {
			int end = this.first[measure + 1];
			for (int at = this.first[measure]; at < end && !(row[measure] <= this.value[at]); at++) {
				left[this.tree[at]] &= this.rest[at];
			}
		}
		double sum = 0;
		for (int number = 0; number < this.trees; number++) {
			sum += this.answers[number * MOST_ANSWERS + Integer.numberOfTrailingZeros(left[number])];
		}
		return sum;
	}

}
