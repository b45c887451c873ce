package hemeroteca.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Sends one word at a time through filters of Lucene. Not for two threads at once. */
final class Chain implements UnaryOperator<String> {

	private final OneWord source = new OneWord();

	private final TokenStream filtered;

	private final CharTermAttribute result;

	Chain(UnaryOperator<TokenStream> filters) {
		this.filtered = filters.apply(this.source);
		this.result = this.filtered.addAttribute(CharTermAttribute.class);
	}

	@Override
	public String apply(String word) {
		this.source.word = word;
		try {
			this.filtered.reset();
			return this.filtered.incrementToken() ? this.result.toString() : "";
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

	private static final class OneWord extends TokenStream {

		private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

		private String word = "";

		@Override
		public boolean incrementToken() {
			clearAttributes();
			this.term.append(this.word);
			return true;
		}

	}

}
