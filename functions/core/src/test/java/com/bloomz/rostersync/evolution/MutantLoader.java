package com.bloomz.rostersync.evolution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.reflect.InvocationTargetException;

/** Loads the product and these tests anew, with one method of the product changed. */
final class MutantLoader extends ClassLoader {
  private static final String ROOT = "com.bloomz.rostersync.";

  private final Mutant mutant;
  private boolean changed;

  MutantLoader(Mutant mutant) {
    super(MutantLoader.class.getClassLoader());
    this.mutant = mutant;
  }

  /** What the first broken school of those seeds says; empty where none breaks. */
  String broken(long from, long seeds) throws ReflectiveOperationException {
    var live = loadClass(EvolvingSchool.class.getName()).getMethod("broken", long.class);
    for (long seed = from; seed < from + seeds; seed++) {
      try {
        String broken = (String) live.invoke(null, seed);
        if (!broken.isEmpty()) {
          return broken;
        }
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof LinkageError error) {
          throw error;
        }
      }
    }
    return "";
  }

  /** Whether the method was found and changed. */
  boolean changed() {
    return changed;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return name.startsWith(ROOT) ? defined(name) : super.loadClass(name, resolve);
    }
  }

  private Class<?> defined(String name) throws ClassNotFoundException {
    try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] code = file.readAllBytes();
      byte[] used = name.equals(ROOT + mutant.type()) ? mutated(code) : code;
      return defineClass(name, used, 0, used.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] mutated(byte[] code) {
    ClassFile files = ClassFile.of();
    return files.transformClass(
        files.parse(code),
        (type, element) -> {
          if (element instanceof MethodModel method && mutant.isOf(method)) {
            changed = true;
            type.withMethod(
                method.methodName(),
                method.methodType(),
                method.flags().flagsMask(),
                one -> one.withCode(mutant.result()::write));
          } else {
            type.with(element);
          }
        });
  }
}
