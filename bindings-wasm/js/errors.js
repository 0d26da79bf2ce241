export class MedborgerError extends Error {
  constructor(code, kind, field, message, danish, faults) {
    super(message);
    this.code = code;
    this.kind = kind;
    this.field = field ?? null;
    this.danish = danish;
    this.faults = faults ?? [{ code, field: this.field, message, danish }];
  }
}
Object.defineProperty(MedborgerError.prototype, 'name', { value: 'MedborgerError', configurable: true, writable: true });
