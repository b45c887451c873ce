package hemeroteca;

/**
 * Looks at the Java that runs the jar, and opens the house if it is new enough. It stands
 * apart because it is compiled for an older Java than all that it leads to, and names no
 * other class.
 */
final class Entrance {

	private static final int OLDEST_JAVA = 21;

	private Entrance() {
	}

	public static void main(String[] arguments) throws ReflectiveOperationException {
		var java = Runtime.version().feature();
		if (java < OLDEST_JAVA) {
			System.err.printf(
					"Hemeroteca needs Java %d or newer, and this is Java %d in %s. Run it with a newer one.%n",
					OLDEST_JAVA, java, System.getProperty("java.home"));
			System.exit(1);
		}
		Class.forName("hemeroteca.Hemeroteca").getMethod("main", String[].class).invoke(null, (Object) arguments);
	}

}
