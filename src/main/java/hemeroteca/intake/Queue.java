package hemeroteca.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PreDestroy;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The work that waits, as rows of the database: it outlives the program, and several
 * nodes share it. One row asks one worker to go on with a delivery until nothing of it
 * waits, so that asking twice does no harm.
 */
@Component
class Queue {

	private static final Duration POLLING = Duration.ofSeconds(5);

	private final OneTimeTask<Void> task;

	private final Scheduler scheduler;

	private final DeliveryFiles files;

	private final JdbcClient database;

	private final Work work;

	private final IntakeSettings settings;

	private final Clock clock;

	private final String node;

	Queue(DataSource source, DeliveryFiles files, JdbcClient database, Work work, PictureSweep pictures, Node node,
			IntakeSettings settings, Clock clock) {
		this.files = files;
		this.database = database;
		this.work = work;
		this.settings = settings;
		this.clock = clock;
		this.node = node.name();
		this.task = Tasks.oneTime("delivery", Void.class).execute(this::goOn);
		this.scheduler = Scheduler.create(source, task)
			.startTasks(pictures.task())
			.schedulerName(new SchedulerName.Fixed(this.node))
			.threads(settings.workers())
			.pollingInterval(POLLING)
			.heartbeatInterval(settings.heartbeat())
			.enableImmediateExecution()
			.build();
	}

	/** Asks as many workers as there may be to go on with a delivery. */
	void work(long delivery) {
		for (int worker = 0; worker < settings.workers(); worker++) {
			scheduler.schedule(task.instance(delivery + ":" + UUID.randomUUID()), clock.instant());
		}
	}

	private void goOn(TaskInstance<Void> instance, ExecutionContext context) {
		long delivery = Long.parseLong(instance.getId().substring(0, instance.getId().indexOf(':')));
		while (!context.getSchedulerState().isShuttingDown() && work.settleSome(delivery)) {
			// until nothing waits
		}
	}

	/** Begins, first with what an earlier run of the program left undone. */
	@EventListener(ApplicationReadyEvent.class)
	@Order(1)
	void start() {
		database.sql("update scheduled_tasks set picked = false, picked_by = null where picked_by = ?")
			.param(node)
			.update();
		files.unfinished().forEach(this::work);
		scheduler.start();
	}

	@PreDestroy
	void stop() {
		scheduler.stop();
	}

}
