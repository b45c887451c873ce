package hemeroteca.archive;

import java.util.concurrent.atomic.AtomicLong;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The number of the edition: it grows with every change that a reader could see, so that
 * what was rendered can be reused until then.
 */
@Component
public class Edition {

	private final AtomicLong number = new AtomicLong();

	/** Returns the number; only the same within one run of the program. */
	public long number() {
		return number.get();
	}

	// After the commit, when the search index has the change too: Hibernate Search writes
	// within the commit.
	void turn() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				number.incrementAndGet();
			}
		});
	}

}
