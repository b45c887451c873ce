package hemeroteca.intake;

import java.net.URI;

import hemeroteca.archive.Capture;
import hemeroteca.archive.Originals;
import hemeroteca.archive.Sha256;
import hemeroteca.intake.PageReader.Reading;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages from the bytes that were kept of them. */
@Component
class KeptPages {

	private static final Logger LOG = LoggerFactory.getLogger(KeptPages.class);

	private final Originals originals;

	private final PageReader reader;

	private final JdbcClient database;

	KeptPages(Originals originals, PageReader reader, JdbcClient database) {
		this.originals = originals;
		this.reader = reader;
		this.database = database;
	}

	/**
	 * Reads a page.
	 * @param address where the sender says that it comes from
	 */
	Reading read(String fileName, byte[] sha256, @Nullable URI address) {
		byte[] bytes;
		try {
			bytes = originals.bytes(sha256);
		}
		catch (RuntimeException damaged) {
			if (Outage.is(damaged)) {
				throw damaged;
			}
			LOG.error("The kept bytes {} of {} are damaged", Sha256.hex(sha256), fileName, damaged);
			return new Reading.Unread("its kept bytes are damaged");
		}
		return reader.read(fileName, bytes, address);
	}

	/** Reads a capture again, with the address that came with its file. */
	Reading read(Capture capture) {
		return read(capture.fileName(), capture.sha256(), address(capture.sha256()));
	}

	// Of several files with these bytes, the one that made the capture.
	private @Nullable URI address(byte[] sha256) {
		return database.sql("""
				select address from delivery_file where original = ? and address is not null
				order by brought desc, id limit 1""")
			.param(sha256)
			.query(String.class)
			.optional()
			.map(URI::create)
			.orElse(null);
	}

}
