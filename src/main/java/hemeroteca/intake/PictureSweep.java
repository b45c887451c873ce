package hemeroteca.intake;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import hemeroteca.archive.Neighbours;

import org.springframework.stereotype.Component;

/** Looks now and then for pictures of ended deliveries that no article shows. */
@Component
class PictureSweep {

	private static final Duration PAUSE = Duration.ofMinutes(15);

	private final Neighbours neighbours;

	PictureSweep(Neighbours neighbours) {
		this.neighbours = neighbours;
	}

	/** Returns the work, for one node at a time. */
	RecurringTask<Void> task() {
		return Tasks.recurring("pictures", FixedDelay.of(PAUSE)).execute((instance, context) -> neighbours.sweep());
	}

}
