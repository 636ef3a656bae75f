package org.parallax.fuzz;

import com.code_intelligence.jazzer.agent.AgentInstaller;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;

/**
 * The edges of our own code that inputs run through, as Jazzer's agent counts them. What is asked
 * of the agent here its own search asks too, so one process can hold many short searches.
 */
final class Edges {
    /** Of Jazzer's map, where nothing else is said. */
    private static final long COUNTERS = 1 << 20;

    private final MethodHandle covered;
    private final MemorySegment counters;

    private Edges(MethodHandle covered, MemorySegment counters) {
        this.covered = covered;
        this.counters = counters;
    }

    /** Every class of ours that is loaded from here on is counted. */
    @SuppressWarnings("restricted") // the map is memory of the agent's own
    static Edges counted() throws ReflectiveOperationException {
        System.setProperty("jazzer.instrumentation_includes", "org.parallax.**");
        System.setProperty("jazzer.instrumentation_excludes", "org.parallax.fuzz.**");
        System.setProperty("jazzer.custom_hook_includes", "org.parallax.**");
        // the agent looks through every class it can find for what it watches; ours are enough
        String all = String.valueOf(System.getProperty("java.class.path"));
        System.setProperty("java.class.path", all.split(System.getProperty("path.separator"))[0]);
        AgentInstaller.install(true);
        Class<?> map = Class.forName("com.code_intelligence.jazzer.runtime.CoverageMap");
        MethodHandle covered =
                MethodHandles.publicLookup()
                        .findStatic(map, "getCoveredIds", MethodType.methodType(Set.class));
        long address = map.getField("countersAddress").getLong(null);
        return new Edges(covered, MemorySegment.ofAddress(address).reinterpret(COUNTERS));
    }

    /** The edges since this was last asked. */
    @SuppressWarnings("unchecked")
    Set<Integer> taken() throws Throwable {
        Set<Integer> edges = (Set<Integer>) covered.invokeExact();
        for (int edge : edges) counters.set(ValueLayout.JAVA_BYTE, edge, (byte) 0);
        return edges;
    }
}
