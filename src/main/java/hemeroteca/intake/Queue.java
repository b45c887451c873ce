package hemeroteca.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks.OneTimeTaskBuilder;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

	private static final Logger LOG = LoggerFactory.getLogger(Queue.class);

	private static final Duration AGAIN = Duration.ofSeconds(5);

	private static final Duration SWEEPING = Duration.ofHours(1);

	private final OneTimeTask<Void> task;

	private final OneTimeTask<Void> undo;

	private final Scheduler scheduler;

	private final DeliveryFiles files;

	private final JdbcClient database;

	private final Work work;

	private final Undoing undoing;

	private final IntakeSettings settings;

	private final Clock clock;

	private final String node;

	Queue(DataSource source, DeliveryFiles files, JdbcClient database, Work work, Undoing undoing, Cleaning cleaning,
			PictureSweep pictures, Node node, IntakeSettings settings, Clock clock) {
		this.files = files;
		this.database = database;
		this.work = work;
		this.undoing = undoing;
		this.settings = settings;
		this.clock = clock;
		this.node = node.name();
		this.task = oneTime("delivery").execute(this::goOn);
		this.undo = oneTime("undo").execute(this::takeBack);
		var sweeping = Tasks.recurring("sweep", FixedDelay.of(SWEEPING))
			.execute((instance, context) -> cleaning.sweep());
		var reminding = Tasks.recurring("remind", FixedDelay.of(settings.remindEvery()))
			.execute((instance, context) -> remind());
		this.scheduler = Scheduler.create(source, task, undo)
			.startTasks(sweeping, pictures.task(), reminding)
			.schedulerName(new SchedulerName.Fixed(this.node))
			.threads(settings.workers())
			.pollingInterval(POLLING)
			.heartbeatInterval(settings.heartbeat())
			.enableImmediateExecution()
			.build();
	}

	private OneTimeTaskBuilder<Void> oneTime(String name) {
		return Tasks.oneTime(name, Void.class).onFailure((execution, operations) -> {
			LOG.warn("The work on a delivery goes on in {} s: {}", AGAIN.toSeconds(),
					execution.getCause().map(Throwable::getMessage).orElse("it was broken off"));
			operations.reschedule(execution, clock.instant().plus(AGAIN));
		});
	}

	/** Asks as many workers as there may be to go on with a delivery. */
	void work(long delivery) {
		for (int worker = 0; worker < settings.workers(); worker++) {
			scheduler.schedule(task.instance(delivery + ":" + UUID.randomUUID()), clock.instant());
		}
	}

	private void goOn(TaskInstance<Void> instance, ExecutionContext context) {
		long delivery = delivery(instance);
		while (!context.getSchedulerState().isShuttingDown() && work.settleSome(delivery)) {
			// until nothing waits
		}
	}

	/** Asks for a delivery to be taken back; asking twice does no harm. */
	void undo(long delivery) {
		scheduler.schedule(undo.instance(delivery + ":" + UUID.randomUUID()), clock.instant());
	}

	private void takeBack(TaskInstance<Void> instance, ExecutionContext context) {
		long delivery = delivery(instance);
		var article = Optional.of(0L);
		while (article.isPresent() && !context.getSchedulerState().isShuttingDown()) {
			article = undoing.undoNext(delivery, article.get());
		}
	}

	private static long delivery(TaskInstance<Void> instance) {
		return Long.parseLong(instance.getId().substring(0, instance.getId().indexOf(':')));
	}

	/** Begins, first with what an earlier run of the program left undone. */
	@EventListener(ApplicationReadyEvent.class)
	@Order(1)
	void start() {
		database.sql("update scheduled_tasks set picked = false, picked_by = null where picked_by = ?")
			.param(node)
			.update();
		files.unfinished().forEach(this::work);
		undone().forEach(this::undo);
		scheduler.start();
	}

	/**
	 * Asks for the work that waits and that nobody asks for any more, as when the
	 * database went away between the two.
	 */
	void remind() {
		var asked = asked(task.getName());
		files.unfinished().stream().filter((delivery) -> !asked.contains(delivery)).forEach(this::work);
		var askedToUndo = asked(undo.getName());
		undone().stream().filter((delivery) -> !askedToUndo.contains(delivery)).forEach(this::undo);
	}

	private Set<Long> asked(String name) {
		return Set.copyOf(database
			.sql("select distinct split_part(task_instance, ':', 1)::bigint from scheduled_tasks where task_name = ?")
			.param(name)
			.query(Long.class)
			.list());
	}

	private List<Long> undone() {
		return database.sql(
				"select distinct f.delivery from delivery_file f join delivery d on d.id = f.delivery where f.brought and d.undone_at is not null")
			.query(Long.class)
			.list();
	}

	@PreDestroy
	void stop() {
		scheduler.stop();
	}

}
