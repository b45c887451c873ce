package hemeroteca.database;

import java.nio.file.FileSystems;

import com.sun.security.auth.module.UnixSystem;

/** What the operating system under the program can do. */
final class Platform {

	private Platform() {
	}

	/** Returns whether files have an owner, a group and nine permissions. */
	static boolean posix() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
	}

	/** Returns whether the program runs as root, as which PostgreSQL refuses to run. */
	static boolean root() {
		return posix() && new UnixSystem().getUid() == 0;
	}

}
