package org.parallax.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks the system how large the terminal behind standard error is, each time anew: whoever goes
 * back over what he drew has to know. The launcher knows it at the start alone, and Java tells
 * nothing of it.
 *
 * @param told what to say where the system says nothing
 */
record WindowSize(Window told) implements Supplier<Window> {
    private static final int STANDARD_ERROR = 2;

    @Override
    public Window get() {
        return Asked.IOCTL.flatMap(WindowSize::asked).orElse(told);
    }

    private static Optional<Window> asked(MethodHandle ioctl) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(ValueLayout.JAVA_SHORT, 4);
            int failed = (int) ioctl.invokeExact(STANDARD_ERROR, Asked.SIZE, size);
            int rows = Short.toUnsignedInt(size.getAtIndex(ValueLayout.JAVA_SHORT, 0));
            int columns = Short.toUnsignedInt(size.getAtIndex(ValueLayout.JAVA_SHORT, 1));
            boolean known = failed == 0 && rows > 0 && columns > 0;
            return known ? Optional.of(new Window(columns, rows)) : Optional.empty();
        } catch (Throwable e) {
            throw new AssertionError("a call into the system throws nothing", e);
        }
    }

    /** Looked up when it is first needed: that takes a moment, and most commands draw nothing. */
    private static final class Asked {
        /** {@code TIOCGWINSZ}, on Linux with the usual processors and on the BSDs and macOS. */
        static final long SIZE = isLinux() ? 0x5413 : 0x40087468;

        /** Empty where there is none, as on Windows. */
        static final Optional<MethodHandle> IOCTL = ioctl();

        private static boolean isLinux() {
            return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        }

        @SuppressWarnings("restricted") // two numbers and a pointer to eight bytes, as it wants
        private static Optional<MethodHandle> ioctl() {
            FunctionDescriptor shape =
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.ADDRESS);
            Linker linker = Linker.nativeLinker();
            Linker.Option variadic = Linker.Option.firstVariadicArg(2);
            return linker.defaultLookup()
                    .find("ioctl")
                    .map(it -> linker.downcallHandle(it, shape, variadic));
        }
    }
}
