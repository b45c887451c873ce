package hemeroteca.archive;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Goes round the originals while the program is open, and looks what is due. */
@Component
class Rounds {

	private static final Duration PAUSE = Duration.ofSeconds(20);

	private final Integrity integrity;

	private @Nullable Thread walking;

	Rounds(Integrity integrity) {
		this.integrity = integrity;
	}

	@EventListener(ApplicationReadyEvent.class)
	synchronized void start() {
		walking = integrity.start(PAUSE);
	}

	@PreDestroy
	synchronized void stop() throws InterruptedException {
		if (walking != null) {
			integrity.stop();
			LockSupport.unpark(walking);
			walking.join(Duration.ofSeconds(5));
		}
	}

}
