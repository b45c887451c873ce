package hemeroteca.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Lucene with nothing around it on the text of the archive: one field with offsets, the
 * best 25, how many there are, and the passages of each.
 */
final class RawLucene implements AutoCloseable {

	private static final int HITS = 25;

	private final Path folder = Files.createTempDirectory("raw-lucene");

	private final EnglishAnalyzer analyzer = new EnglishAnalyzer();

	private final IndexSearcher searcher;

	RawLucene(JdbcClient database) throws IOException {
		var offsets = new FieldType(TextField.TYPE_STORED);
		offsets.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
		var directory = FSDirectory.open(folder);
		try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
			long last = 0;
			for (var rows = rows(database, last); !rows.isEmpty(); rows = rows(database, last)) {
				for (var row : rows) {
					add(writer, row.text, offsets);
				}
				last = rows.getLast().id;
			}
		}
		this.searcher = new IndexSearcher(DirectoryReader.open(directory));
	}

	private record Row(long id, String text) {
	}

	private static List<Row> rows(JdbcClient database, long after) {
		return database
			.sql("select id, headline || E'\\n' || body as text from article where id > :after order by id limit 1000")
			.param("after", after)
			.query(Row.class)
			.list();
	}

	private static void add(IndexWriter writer, String text, FieldType offsets) throws IOException {
		var document = new Document();
		document.add(new Field("text", text, offsets));
		writer.addDocument(document);
	}

	void ask(String words) throws IOException {
		var parser = new SimpleQueryParser(analyzer, "text");
		parser.setDefaultOperator(Occur.MUST);
		var query = parser.parse(words);
		searcher.count(query);
		var best = searcher.search(query, HITS);
		UnifiedHighlighter.builder(searcher, analyzer).build().highlight("text", query, best, 2);
	}

	@Override
	public void close() throws IOException {
		searcher.getIndexReader().close();
		FileSystemUtils.deleteRecursively(folder);
	}

}
