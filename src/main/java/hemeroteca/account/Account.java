package hemeroteca.account;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Somebody who may enter. Neither the password nor the token is kept as it was given. */
@Entity
class Account {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private String name;

	private String password;

	private byte @Nullable [] apiToken;

	private Instant createdAt;

	Account(String name, String hashedPassword, Instant createdAt) {
		this.name = name;
		this.password = hashedPassword;
		this.createdAt = createdAt;
	}

	@SuppressWarnings("NullAway.Init")
	protected Account() {
		// for JPA
	}

	String name() {
		return name;
	}

	/** Returns the hash of the password, after the name of its method in braces. */
	String password() {
		return password;
	}

	void changePassword(String hashedPassword) {
		this.password = hashedPassword;
	}

	boolean hasApiToken() {
		return apiToken != null;
	}

	/** Gives a token in place of the one before, which opens nothing from then on. */
	void giveApiToken(byte[] hash) {
		this.apiToken = hash.clone();
	}

	void withdrawApiToken() {
		this.apiToken = null;
	}

}
