package hemeroteca.account;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All who may enter. */
interface Accounts extends Repository<Account, Long> {

	Account save(Account account);

	Optional<Account> findByNameIgnoreCase(String name);

	Optional<Account> findByApiToken(byte[] hash);

	long count();

}
