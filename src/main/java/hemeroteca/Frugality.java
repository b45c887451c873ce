package hemeroteca;

import java.lang.management.ManagementFactory;
import java.util.Map;

import com.sun.management.HotSpotDiagnosticMXBean;

/**
 * Gives memory back to the machine. Java by default keeps what an import once needed, up
 * to a quarter of the machine; an archive that is read most of the time needs a tenth of
 * that. A jar cannot bring options for its Java, but these few can be set while it runs,
 * and do no harm where the collector does not know them.
 */
final class Frugality {

	private static final Map<String, String> OPTIONS = Map.of("G1PeriodicGCInterval", "20000", "MinHeapFreeRatio", "10",
			"MaxHeapFreeRatio", "25");

	private Frugality() {
	}

	static void practise() {
		var virtualMachine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
		if (virtualMachine != null) {
			// The lower bound first: it must never be above the upper one.
			OPTIONS.entrySet()
				.stream()
				.sorted((one, other) -> other.getKey().compareTo(one.getKey()))
				.forEach((option) -> virtualMachine.setVMOption(option.getKey(), option.getValue()));
		}
	}

}
