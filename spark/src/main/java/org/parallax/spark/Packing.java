package org.parallax.spark;

import org.parallax.spark.Shapes.Shape;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Our nouns as bytes, to travel between machines that run the same program; {@link Unpacking} makes
 * them again. Java's own serialization knows no {@link Optional}, of which they are full. What is
 * one object here is one object there, and a word that recurs is written once.
 */
final class Packing {
    private static final int LATIN_LETTERS = 256;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final IdentityHashMap<Object, Integer> objects = new IdentityHashMap<>();
    private final Map<String, Integer> strings = new HashMap<>();

    private Packing() {}

    /**
     * @param noun of records, enums, strings, numbers, days, collections without null, and classes
     *     as {@link Shapes} tells
     */
    static byte[] pack(Object noun) {
        Packing packing = new Packing();
        try {
            packing.put(noun);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return packing.bytes.toByteArray();
    }

    private void put(Object it) throws IOException {
        switch (it) {
            case String string -> string(string);
            case Long number -> tag(Tag.LONG).writeLong(number);
            case Integer number -> tag(Tag.INT).writeInt(number);
            case Double number -> tag(Tag.DOUBLE).writeDouble(number);
            case Boolean holds -> tag(holds ? Tag.TRUE : Tag.FALSE);
            case LocalDate day -> tag(Tag.DATE).writeLong(day.toEpochDay());
            case Enum<?> constant -> {
                tag(Tag.ENUM);
                string(constant.getDeclaringClass().getName());
                string(constant.name());
            }
            case Optional<?> some -> {
                tag(some.isPresent() ? Tag.OPTIONAL : Tag.NOTHING);
                if (some.isPresent()) put(some.get());
            }
            case OptionalLong some -> {
                tag(some.isPresent() ? Tag.SOME_LONG : Tag.NO_LONG);
                if (some.isPresent()) out.writeLong(some.getAsLong());
            }
            case OptionalInt some -> {
                tag(some.isPresent() ? Tag.SOME_INT : Tag.NO_INT);
                if (some.isPresent()) out.writeInt(some.getAsInt());
            }
            case Map<?, ?> map -> {
                tag(Tag.MAP).writeInt(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    put(entry.getKey());
                    put(entry.getValue());
                }
            }
            case Collection<?> some -> {
                tag(some instanceof Set ? Tag.SET : Tag.LIST).writeInt(some.size());
                for (Object each : some) put(each);
            }
            case byte[] numbers -> array(Tag.BYTES, numbers.length, numbers);
            case int[] numbers -> {
                ByteBuffer room = ByteBuffer.allocate(Integer.BYTES * numbers.length);
                room.asIntBuffer().put(numbers);
                array(Tag.INTS, numbers.length, room.array());
            }
            case long[] numbers -> {
                ByteBuffer room = ByteBuffer.allocate(Long.BYTES * numbers.length);
                room.asLongBuffer().put(numbers);
                array(Tag.LONGS, numbers.length, room.array());
            }
            case float[] numbers -> {
                ByteBuffer room = ByteBuffer.allocate(Float.BYTES * numbers.length);
                room.asFloatBuffer().put(numbers);
                array(Tag.FLOATS, numbers.length, room.array());
            }
            case Object other -> object(other);
        }
    }

    private DataOutputStream tag(Tag tag) throws IOException {
        out.writeByte(tag.code());
        return out;
    }

    private void array(Tag tag, int length, byte[] content) throws IOException {
        tag(tag).writeInt(length);
        out.write(content);
    }

    /** Half of a pair of surrogates stays what it is, which no charset would grant. */
    private void string(String string) throws IOException {
        Integer before = strings.putIfAbsent(string, strings.size());
        if (before != null) {
            tag(Tag.SAID).writeInt(before);
        } else if (string.chars().allMatch(letter -> letter < LATIN_LETTERS)) {
            tag(Tag.LATIN).writeInt(string.length());
            out.write(string.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            ByteBuffer room = ByteBuffer.allocate(Character.BYTES * string.length());
            room.asCharBuffer().put(string);
            array(Tag.STRING, string.length(), room.array());
        }
    }

    private void object(Object object) throws IOException {
        Integer before = objects.get(object);
        if (before != null) {
            tag(Tag.AGAIN).writeInt(before);
            return;
        }
        Shape shape = Shapes.of(object.getClass());
        tag(Tag.OBJECT);
        string(object.getClass().getName());
        for (Object part : shape.parts(object)) put(part);
        objects.put(object, objects.size());
    }
}
