package hemeroteca.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SoundIndexTests {

	@TempDir
	Path root;

	private Path write() throws IOException {
		var index = root.resolve("Article");
		try (var directory = FSDirectory.open(index);
				var writer = new IndexWriter(directory, new IndexWriterConfig())) {
			var document = new Document();
			document.add(new StringField("number", "7", Field.Store.YES));
			writer.addDocument(document);
		}
		return index;
	}

	private static long files(Path folder) throws IOException {
		try (var files = Files.list(folder)) {
			return files.count();
		}
	}

	@Test
	void leavesASoundIndexAsItIs() throws IOException {
		SoundIndex.ensureIn(root);
		long files = files(write());

		SoundIndex.ensureIn(root);

		assertThat(files(root.resolve("Article"))).isEqualTo(files);
	}

	@Test
	void setsADamagedIndexAside() throws IOException {
		SoundIndex.ensureIn(root);
		var index = write();
		try (var segments = Files.list(index)) {
			for (Path file : segments.filter((file) -> file.getFileName().toString().startsWith("segments")).toList()) {
				Files.write(file, new byte[] { 1, 2, 3 });
			}
		}

		SoundIndex.ensureIn(root);

		assertThat(index).doesNotExist();
		assertThat(root.resolve("Article.damaged")).isNotEmptyDirectory();
		SoundIndex.ensureIn(root); // and what was set aside is no index
		assertThat(root.resolve("Article.damaged")).isNotEmptyDirectory();
	}

	@Test
	void deletesAnIndexOfAnotherMapping() throws IOException {
		SoundIndex.ensureIn(root);
		Files.writeString(root.resolve("mapping"), "the one before");
		var index = write();

		SoundIndex.ensureIn(root);

		assertThat(index).doesNotExist();
	}

	@Test
	void makesTheFolderWhereThereIsNone() throws IOException {
		SoundIndex.ensureIn(root.resolve("a/b"));

		assertThat(root.resolve("a/b")).isDirectory();
	}

}
