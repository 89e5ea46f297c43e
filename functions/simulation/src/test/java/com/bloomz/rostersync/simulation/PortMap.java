package com.bloomz.rostersync.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands behind each port. */
final class PortMap {
  private final Map<Class<?>, Object> ports = new LinkedHashMap<>();

  <T> PortMap put(Class<T> port, T behind) {
    ports.put(port, behind);
    return this;
  }

  <T> T get(Class<T> port) {
    return Objects.requireNonNull(port.cast(ports.get(port)));
  }

  /** The same ports at the far end of a network, used by code with that bug. */
  PortMap far(RemotePorts network, @Nullable PlantedBug bug) {
    var far = new PortMap();
    var memory = new MistakenCall.Memory();
    ports.forEach((port, near) -> far.putFar(port, near, network));
    if (bug != null) {
      far.ports.replaceAll((port, each) -> bug.in(port, each, memory));
    }
    return far;
  }

  private <T> void putFar(Class<T> port, Object near, RemotePorts network) {
    ports.put(port, network.far(port, port.cast(near)));
  }
}
