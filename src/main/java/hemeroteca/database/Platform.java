package hemeroteca.database;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import com.sun.security.auth.module.UnixSystem;

/** What the operating system under the program can do. */
final class Platform {

	private Platform() {
	}

	/** Returns whether files have an owner, a group and nine permissions. */
	static boolean posix() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
	}

	/**
	 * Returns the permissions to make a file or folder with: its owner's alone. Elsewhere
	 * than on POSIX the folders of a user are closed to others anyway.
	 */
	static FileAttribute<?>[] onlyOwner(String permissions) {
		return posix()
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	/** Returns whether the program runs as root, as which PostgreSQL refuses to run. */
	static boolean root() {
		return posix() && new UnixSystem().getUid() == 0;
	}

}
